import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** A form under the head of a conversation: never a window over what is being typed. Esc closes it. */
export function Strip(props: { title: string; onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input, select, textarea, .strip-body button')?.focus();
  }, []);
  return (
    <section
      ref={box}
      className="strip"
      aria-label={props.title}
      onKeyDown={(e) => {
        if (e.key !== 'Escape' || e.nativeEvent.isComposing) return;
        e.stopPropagation();
        props.onClose();
      }}
    >
      <div className="strip-head">
        <h3>{props.title}</h3>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t('common.close')}
          title={`${t('common.close')} (Esc)`}
          onClick={props.onClose}
        />
      </div>
      <div className="strip-body">{props.children}</div>
    </section>
  );
}
