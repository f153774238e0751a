import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog';
import { ProblemNotice } from './Notice';

/** Asks before something is done that cannot be taken back. */
export function ConfirmDialog(props: {
  title: string;
  children: ReactNode;
  action: string;
  busy: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <div className="form">
        <div className="dialog-lead">{props.children}</div>
        <ProblemNotice error={props.error} />
        <div className="form-foot">
          <Button danger type="primary" loading={props.busy} onClick={props.onConfirm}>
            {props.action}
          </Button>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
