import { useTranslation } from 'react-i18next';
import { Kbd } from '../../../ui/Kbd';

/** What to do next, while there is nothing to judge yet. */
export function Steps(props: { hasThread: boolean; reading: boolean }) {
  const { t } = useTranslation();
  if (props.reading) return <p className="empty reply-empty">{t('common.loading')}</p>;
  if (props.hasThread) return <p className="empty reply-empty">{t('reply.empty')}</p>;
  return (
    <div className="steps">
      <h3 className="section-title">{t('reply.steps')}</h3>
      <ol>
        <li>{t('reply.step1')}</li>
        <li>{t('reply.step2')}</li>
        <li>
          {t('reply.step3')} <Kbd keys="Alt+Enter" /> <Kbd keys="Mod+Enter" />
        </li>
      </ol>
    </div>
  );
}
