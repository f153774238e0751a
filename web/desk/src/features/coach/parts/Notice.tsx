import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../../../api/client';

/** Says that the service is away or refused, and why. */
export function Notice(props: { error: ApiError | null; onRetry: () => void }) {
  const { t, i18n } = useTranslation();
  if (!props.error) return null;
  return (
    <div className="banner risk risk-mid" role="alert">
      <span>
        {props.error.offline ? t('common.offline') : props.error.title(i18n.language)}
        {props.error.detail && <span className="faint"> {props.error.detail}</span>}
      </span>
      <Button size="small" onClick={props.onRetry}>
        {t('common.retry')}
      </Button>
    </div>
  );
}
