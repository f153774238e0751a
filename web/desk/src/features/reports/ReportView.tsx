import { DownloadOutlined, ExportOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { KeptReport } from '../../api/files';

/** A report in a frame of its own origin, with ways to keep it. */
export function ReportView(props: { report: KeptReport; onAnother: () => void }) {
  const { t } = useTranslation();
  const { page, lines, name } = props.report;
  return (
    <main className="report" id="main" tabIndex={-1}>
      <div className="report-head">
        <h1>{t('reports.ready', { name })}</h1>
        <Button size="small" icon={<ExportOutlined />} href={page} target="_blank" rel="noopener">
          {t('reports.openTab')}
        </Button>
        <Button size="small" icon={<DownloadOutlined />} href={`${page}?download=true`}>
          {t('reports.downloadHtml')}
        </Button>
        <Button size="small" icon={<DownloadOutlined />} href={lines}>
          {t('reports.downloadLines')}
        </Button>
        <Button size="small" type="primary" onClick={props.onAnother}>
          {t('reports.another')}
        </Button>
      </div>
      <iframe title={t('reports.frame')} src={page} sandbox="allow-scripts allow-popups" allow="clipboard-write *" />
    </main>
  );
}
