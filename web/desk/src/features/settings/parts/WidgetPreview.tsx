import { MessageOutlined, PictureOutlined, SendOutlined, SmileOutlined } from '@ant-design/icons';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WidgetLook } from '../../../api/settings';
import { inkOn } from '../inboxes';

/** What buyers will see, drawn from what is typed: in service hours or outside of them, light or dark. */
export function WidgetPreview(props: { look: WidgetLook }) {
  const { t } = useTranslation();
  const { look } = props;
  const [at, setAt] = useState<'open' | 'closed'>('open');
  const [seen, setSeen] = useState<'light' | 'dark'>('light');
  const mode = look.darkMode === 'auto' ? seen : look.darkMode;
  const tint = { background: look.color, color: inkOn(look.color) };
  return (
    <aside className="preview-side" aria-label={t('look.preview')}>
      <div className="preview-tools">
        <Segmented<'open' | 'closed'>
          size="small"
          aria-label={t('look.when')}
          value={at}
          onChange={setAt}
          options={[
            { value: 'open', label: t('hours.open') },
            { value: 'closed', label: t('hours.closed') },
          ]}
        />
        {look.darkMode === 'auto' && (
          <Segmented<'light' | 'dark'>
            size="small"
            aria-label={t('look.darkMode')}
            value={seen}
            onChange={setSeen}
            options={[
              { value: 'light', label: t('look.mode_light') },
              { value: 'dark', label: t('look.mode_dark') },
            ]}
          />
        )}
      </div>
      <div className="preview" data-mode={mode} data-side={look.position}>
        <div className="preview-box">
          <div className="preview-head" style={tint}>
            <strong>{look.title}</strong>
            <small>{t(at === 'open' ? 'look.here' : 'look.away')}</small>
          </div>
          <div className="preview-log">
            {at === 'closed' && look.offlineMessage && <p className="preview-note">{look.offlineMessage}</p>}
            {look.greeting && <p className="preview-agent">{look.greeting}</p>}
            <p className="preview-buyer" style={tint}>
              {t('look.sample')}
            </p>
          </div>
          <div className="preview-foot">
            <span>{t('look.write')}</span>
            {look.emoji && <SmileOutlined />}
            {look.attachments && <PictureOutlined />}
            <SendOutlined />
          </div>
        </div>
        <div className="preview-launcher" style={tint}>
          <MessageOutlined />
          {look.launcherTitle}
        </div>
      </div>
    </aside>
  );
}
