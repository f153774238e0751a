import { DownOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { type Presence, presences } from '../lib/rights';
import { Popup } from './Popup';

/** Colour and word of where somebody is: 在线, 小休, 挂起, 离线. */
export function PresenceMark(props: { presence: Presence }) {
  const { t } = useTranslation();
  return (
    <>
      <i className={`presence-dot presence-${props.presence}`} aria-hidden="true" />
      <span>{t(`presence.${props.presence}`)}</span>
    </>
  );
}

/** The four states as a list to choose from, each with what it means for new conversations. */
export function PresenceChoices(props: { value: Presence; onChange: (presence: Presence) => void }) {
  const { t } = useTranslation();
  return presences.map((p) => (
    <button
      key={p}
      type="button"
      className="popup-item"
      aria-pressed={p === props.value}
      onClick={() => props.onChange(p)}
    >
      <PresenceMark presence={p} />
      <small>{t(`presence.${p}Hint`)}</small>
    </button>
  ));
}

/** My state, and a way to change it. */
export function PresenceSwitch(props: { value: Presence; onChange: (presence: Presence) => void }) {
  const { t } = useTranslation();
  return (
    <Popup
      label={t('presence.change', { now: t(`presence.${props.value}`) })}
      button={
        <>
          <PresenceMark presence={props.value} />
          <DownOutlined style={{ fontSize: 10 }} />
        </>
      }
    >
      {(close) => (
        <PresenceChoices
          value={props.value}
          onChange={(p) => {
            close();
            props.onChange(p);
          }}
        />
      )}
    </Popup>
  );
}
