import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importQuickReplies } from '../../../api/settings';
import { Dialog } from '../../../ui/Dialog';
import { Field, SelectField } from '../../../ui/Field';
import { Form } from '../../../ui/Form';
import { ProblemNotice } from '../../../ui/Notice';
import { SaveFoot } from '../../../ui/SaveFoot';
import { scopes } from '../quickReplies';

/** Takes a file of quick replies and says line by line what it did not take. */
export function QuickReplyFileDialog(props: {
  teams: readonly { id: string; name: string }[];
  manages: boolean;
  onTaken: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const [scope, setScope] = useState<string>(props.manages ? 'shop' : 'own');
  const [teamId, setTeamId] = useState(props.teams[0]?.id ?? '');
  const take = useMutation({
    mutationFn: (chosen: File) => importQuickReplies(chosen, scope, teamId),
    onSuccess: props.onTaken,
  });
  const done = take.data;
  return (
    <Dialog title={t('quick.import')} onClose={props.onClose}>
      {done ? (
        <div className="form" role="status">
          <p>{t('quick.taken', { added: done.added, replaced: done.replaced })}</p>
          <Rows title={t('quick.refused', { count: done.refused.length })} rows={done.refused} />
          <Rows title={t('quick.warned', { count: done.warnings.length })} rows={done.warnings} />
          <div className="form-foot">
            <Button type="primary" onClick={props.onClose}>
              {t('common.close')}
            </Button>
          </div>
        </div>
      ) : (
        <Form
          onSubmit={() => {
            if (file) take.mutate(file);
          }}
        >
          <Field label={t('quick.file')} hint={t('quick.fileHint')}>
            {(wiring) => (
              <input
                {...wiring}
                type="file"
                accept=".csv,.txt,.xlsx"
                required
                onChange={(e) => setFile(e.target.files?.[0] ?? null)}
              />
            )}
          </Field>
          <SelectField
            label={t('quick.scope')}
            value={scope}
            onChange={setScope}
            disabled={!props.manages}
            options={scopes
              .filter((s) => s !== 'team' || props.teams.length > 0)
              .map((s) => ({ value: s, label: t(`quick.${s}`) }))}
          />
          {scope === 'team' && (
            <SelectField
              label={t('quick.whichTeam')}
              value={teamId}
              onChange={setTeamId}
              options={props.teams.map((x) => ({ value: x.id, label: x.name }))}
            />
          )}
          <ProblemNotice error={take.error} />
          <SaveFoot busy={take.isPending} onCancel={props.onClose} action={t('quick.import')} />
        </Form>
      )}
    </Dialog>
  );
}

function Rows(props: { title: string; rows: readonly { line: number; reason: string }[] }) {
  const { t } = useTranslation();
  if (props.rows.length === 0) return null;
  return (
    <details open>
      <summary>{props.title}</summary>
      <ul className="file-rows">
        {props.rows.map((row) => (
          <li key={`${row.line} ${row.reason}`}>{t('quick.row', row)}</li>
        ))}
      </ul>
    </details>
  );
}
