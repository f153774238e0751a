import './dialog.css';
import { CloseOutlined } from '@ant-design/icons';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** A window over the page: it keeps the focus inside, closes with Esc, and gives the focus back. Mount it to open it. */
export function Dialog(props: { title: string; onClose: () => void; closeWord?: string; children: ReactNode }) {
  const { t } = useTranslation();
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  const from = useRef<Element | null>(null);
  useEffect(() => {
    from.current = document.activeElement;
    // A field that asked for the focus keeps it: showing would give it to the first button.
    const wanted = box.current?.querySelector<HTMLElement>(
      '[autofocus], .dialog-body input, .dialog-body textarea, .dialog-body select',
    );
    box.current?.showModal();
    wanted?.focus();
    const opener = from.current;
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={box}
      className="dialog"
      aria-labelledby={id}
      onCancel={(e) => {
        e.preventDefault();
        props.onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={id}>{props.title}</h2>
        <button
          type="button"
          className="dialog-close"
          aria-label={props.closeWord ?? t('common.close')}
          title={props.closeWord ?? t('common.close')}
          onClick={props.onClose}
        >
          <CloseOutlined />
        </button>
      </div>
      <div className="dialog-body">{props.children}</div>
    </dialog>
  );
}
