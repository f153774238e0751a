import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importColumns, importTable, type KnowledgeImport, type KnowledgeKind } from '../../../api/knowledge';
import { Dialog } from '../../../ui/Dialog';
import { Field } from '../../../ui/Field';
import { ProblemNotice } from '../../../ui/Notice';

/** Takes a table: first it says what would happen and which rows it cannot take, then it does it. */
export function ImportDialog(props: { kind: KnowledgeKind; onTaken: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const columns = useQuery({ queryKey: ['knowledge', 'columns'], queryFn: importColumns });
  const run = useMutation({
    mutationFn: (dryRun: boolean) => importTable(props.kind, file as File, dryRun),
    onSuccess: (told) => {
      if (!told.dryRun) props.onTaken();
    },
  });
  const told = run.data;
  const wanted = columns.data?.[props.kind] ?? [];
  return (
    <Dialog title={t('knowledge.importOf', { what: t(`knowledge.${props.kind}`) })} onClose={props.onClose}>
      <form
        className="form form-wide"
        onSubmit={(e: FormEvent) => {
          e.preventDefault();
          if (file) run.mutate(!told?.dryRun);
        }}
      >
        <Field label={t('knowledge.file')} hint={t('knowledge.fileHint', { columns: wanted.join('、') })}>
          {(wiring) => (
            <input
              {...wiring}
              type="file"
              accept=".csv,.txt,.xlsx"
              required
              onChange={(e) => {
                setFile(e.target.files?.[0] ?? null);
                run.reset();
              }}
            />
          )}
        </Field>
        <p>
          <a
            className="knowledge-template"
            href={`data:text/csv;charset=utf-8,%EF%BB%BF${encodeURIComponent(`${wanted.join(',')}\r\n`)}`}
            download={`${props.kind}.csv`}
          >
            {t('knowledge.template')}
          </a>
        </p>
        {told && <Told told={told} />}
        <ProblemNotice error={run.error} />
        <div className="form-foot">
          {told && !told.dryRun ? (
            <Button type="primary" onClick={props.onClose}>
              {t('common.close')}
            </Button>
          ) : (
            <>
              <Button
                type="primary"
                htmlType="submit"
                loading={run.isPending}
                disabled={!file || (told !== undefined && told.added + told.replaced === 0)}
              >
                {t(told ? 'knowledge.takeNow' : 'knowledge.tryFirst')}
              </Button>
              <Button onClick={props.onClose}>{t('common.cancel')}</Button>
            </>
          )}
        </div>
      </form>
    </Dialog>
  );
}

function Told(props: { told: KnowledgeImport }) {
  const { t } = useTranslation();
  const { told } = props;
  return (
    <div role="status">
      <p>
        <strong>
          {t(told.dryRun ? 'knowledge.would' : 'knowledge.done', { added: told.added, replaced: told.replaced })}
        </strong>
      </p>
      {told.refused.length > 0 && (
        <details open>
          <summary>{t('knowledge.refused', { count: told.refused.length })}</summary>
          <ul className="file-rows">
            {told.refused.slice(0, 200).map((row) => (
              <li key={`${row.line} ${row.reason}`}>{t('knowledge.row', { line: row.line, reason: row.reason })}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
