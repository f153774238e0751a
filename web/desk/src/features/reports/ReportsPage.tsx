import './reports.css';
import { InboxOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/client';
import { type FileWork, report } from '../../api/files';
import { ReportView } from './ReportView';
import { sampleOf } from './samples';

const taken: Record<FileWork, string> = {
  audit: '.txt,.log,.csv,.tsv,.json,.jsonl,.xlsx,.htm,.html',
  optimize: '.csv,.xlsx',
};
const megabytes = 32;

/** Drop a chat export or a script library and get the command line's report. */
export default function ReportsPage() {
  const { t, i18n } = useTranslation();
  const [work, setWork] = useState<FileWork>('audit');
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const running = useRef<AbortController>(null);
  const check = useMutation({
    mutationFn: ({ kind, file }: { kind: FileWork; file: File }) => {
      running.current = new AbortController();
      return report(kind, file, running.current.signal);
    },
  });
  useEffect(() => () => running.current?.abort(), []);
  const start = (file: File | undefined) => {
    if (file) check.mutate({ kind: work, file });
    if (picker.current) picker.current.value = '';
  };
  if (check.data) return <ReportView report={check.data} onAnother={check.reset} />;
  const error = check.error instanceof ApiError ? check.error : null;
  return (
    <main className="reports" id="main" tabIndex={-1}>
      <div className="reports-box">
        <h1>{t('reports.title')}</h1>
        <p className="faint">{t('reports.intro')}</p>
        <Segmented<FileWork>
          block
          aria-label={t('reports.kind')}
          value={work}
          onChange={setWork}
          disabled={check.isPending}
          options={[
            { value: 'audit', label: t('reports.audit') },
            { value: 'optimize', label: t('reports.optimise') },
          ]}
        />
        <section
          className="drop"
          data-over={over}
          aria-label={t('reports.drop')}
          aria-busy={check.isPending}
          onDragOver={(e) => {
            e.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(e) => {
            e.preventDefault();
            setOver(false);
            if (!check.isPending) start(e.dataTransfer.files[0]);
          }}
        >
          <InboxOutlined className="drop-icon" />
          {check.isPending ? (
            <p role="status">{t('reports.working', { name: check.variables.file.name })}</p>
          ) : (
            <>
              <p className="drop-title">{t('reports.drop')}</p>
              <Button type="primary" onClick={() => picker.current?.click()}>
                {t('reports.choose')}
              </Button>
              <p className="faint">{t(work === 'audit' ? 'reports.auditHint' : 'reports.optimiseHint')}</p>
              <p className="faint">{t('reports.limit', { size: megabytes })}</p>
            </>
          )}
          <input
            ref={picker}
            type="file"
            hidden
            accept={taken[work]}
            aria-label={t('reports.choose')}
            onChange={(e) => start(e.target.files?.[0])}
          />
        </section>
        {check.isError && (
          <div className="reports-error risk risk-mid" role="alert">
            <strong>{t('reports.failed')}</strong> {error ? error.title(i18n.language) : t('common.error')}
            {error?.detail && <p lang="zh-CN">{error.detail}</p>}
          </div>
        )}
        <Button type="link" disabled={check.isPending} onClick={() => start(sampleOf(work))}>
          {t('reports.sample')}
        </Button>
      </div>
    </main>
  );
}
