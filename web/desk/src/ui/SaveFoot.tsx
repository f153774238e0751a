import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** The end of a form: save, leave, and whether it is saved. */
export function SaveFoot(props: {
  busy: boolean;
  saved?: boolean;
  action?: string;
  disabled?: boolean;
  onCancel?: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="form-foot">
      <Button type="primary" htmlType="submit" loading={props.busy} disabled={props.disabled ?? false}>
        {props.action ?? t('common.save')}
      </Button>
      {props.onCancel && <Button onClick={props.onCancel}>{t('common.cancel')}</Button>}
      <span className="form-saved" role="status">
        {props.saved ? t('common.saved') : ''}
      </span>
    </div>
  );
}
