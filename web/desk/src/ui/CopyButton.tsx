import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Copies a text and says so for two seconds; `label` names what is copied for those who cannot see it. */
export function CopyButton(props: { text: string; label?: string; showText?: boolean; size?: 'small' | 'middle' }) {
  const { t } = useTranslation();
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(false), 2000);
    return () => clearTimeout(timer);
  }, [done]);
  const name = done ? t('common.copied') : (props.label ?? t('common.copy'));
  return (
    <Button
      size={props.size ?? 'small'}
      type={props.showText ? 'default' : 'text'}
      icon={done ? <CheckOutlined /> : <CopyOutlined />}
      disabled={props.text === ''}
      aria-label={name}
      title={name}
      onClick={async () => {
        await navigator.clipboard.writeText(props.text);
        setDone(true);
      }}
    >
      {props.showText ? (done ? t('common.copied') : t('common.copy')) : null}
    </Button>
  );
}
