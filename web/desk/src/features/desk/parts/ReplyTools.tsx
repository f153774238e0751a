import {
  FieldTimeOutlined,
  MessageOutlined,
  PictureOutlined,
  SettingOutlined,
  SmileOutlined,
  ThunderboltOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, type ReactNode, Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { shortcutText } from '../../../ui/Kbd';
import { Popup } from '../../../ui/Popup';
import type { SendKey } from '../drafts';

const EmojiPicker = lazy(() => import('./EmojiPicker'));

/** The row under the editor. */
export function ReplyTools(props: {
  note: boolean;
  sendKey: SendKey;
  onSendKey: (key: SendKey) => void;
  onEmoji: (sign: string) => void;
  onFiles: (files: File[]) => void;
  onQuick: () => void;
  onAcknowledge: () => void;
  onLater: () => void;
  send: ReactNode;
}) {
  const { t } = useTranslation();
  const files = useRef<HTMLInputElement>(null);
  const tool = (icon: ReactNode, word: string, run: () => void) => (
    <Button type="text" size="small" icon={icon} aria-label={word} title={word} onClick={run} />
  );
  return (
    <div className="reply-row">
      <Popup label={t('write.emoji')} align="left" above className="popup-button tool" button={<SmileOutlined />}>
        {(close) => (
          <Suspense>
            <EmojiPicker
              onPick={(sign) => {
                close();
                props.onEmoji(sign);
              }}
            />
          </Suspense>
        )}
      </Popup>
      {tool(<PictureOutlined />, t('write.picture'), () => files.current?.click())}
      <input
        ref={files}
        type="file"
        accept="image/png,image/jpeg,image/gif,image/webp"
        multiple
        hidden
        aria-label={t('write.picture')}
        onChange={(e) => {
          props.onFiles([...(e.target.files ?? [])]);
          e.target.value = '';
        }}
      />
      {tool(<ThunderboltOutlined />, t('write.quickOpen'), props.onQuick)}
      {!props.note && (
        <>
          <Button
            type="text"
            size="small"
            icon={<MessageOutlined />}
            title={`${t('write.acknowledge')} (Alt+A)`}
            onClick={props.onAcknowledge}
          >
            {t('write.acknowledge')}
          </Button>
          {tool(<FieldTimeOutlined />, t('write.later'), props.onLater)}
        </>
      )}
      <span className="reply-keys faint not-narrow">
        {props.sendKey === 'enter' ? t('write.enterSends') : t('write.modSends', { keys: shortcutText('Mod+Enter') })}
      </span>
      <Popup label={t('write.settings')} above className="popup-button tool" button={<SettingOutlined />}>
        {(close) =>
          (['enter', 'mod'] as const).map((key) => (
            <button
              key={key}
              type="button"
              className="popup-item"
              aria-pressed={props.sendKey === key}
              onClick={() => {
                props.onSendKey(key);
                close();
              }}
            >
              {key === 'enter' ? t('write.enterSends') : t('write.modSends', { keys: shortcutText('Mod+Enter') })}
            </button>
          ))
        }
      </Popup>
      {props.send}
    </div>
  );
}
