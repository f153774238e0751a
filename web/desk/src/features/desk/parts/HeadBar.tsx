import { BellOutlined, DownOutlined, SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setPresence, useMe, useSession } from '../../../api/me';
import { openCommandBar } from '../../../lib/commands';
import { Check } from '../../../ui/Field';
import { Kbd } from '../../../ui/Kbd';
import { PageActions } from '../../../ui/PageActions';
import { Popup } from '../../../ui/Popup';
import { PresenceChoices } from '../../../ui/PresenceSwitch';
import { useDesk } from '../desk.context';
import { askToNotify, canNotify, isMuted, mayNotify, mute, ring } from '../notify';
import { useMeta } from '../queries';

/** In the head of the desk: the command bar, how I stand and how much I carry, and how I am told. */
export function HeadBar() {
  const { t } = useTranslation();
  const me = useMe();
  const { change } = useSession();
  const { state } = useDesk();
  const load = useMeta().data?.mine;
  const carried = `${t(`presence.${me.presence}`)}${load === undefined ? '' : ` ${load}/${me.capacity}`}`;
  return (
    <PageActions>
      {state !== 'online' && (
        <span className={`head-state risk ${state === 'offline' ? 'risk-mid' : ''}`} role="status">
          {t(state === 'offline' ? 'desk.reconnecting' : 'desk.connecting')}
        </span>
      )}
      <Button
        size="small"
        className="bar-open"
        icon={<SearchOutlined />}
        onClick={openCommandBar}
        title={t('bar.open')}
      >
        {t('bar.title')} <Kbd keys="Mod+K" />
      </Button>
      <Tell />
      <Popup
        label={t('desk.presence', { now: carried })}
        button={
          <>
            <i className={`presence-dot presence-${me.presence}`} aria-hidden="true" />
            <span className="number" title={t('desk.load')}>
              {carried}
            </span>
            <DownOutlined aria-hidden="true" className="faint" />
          </>
        }
      >
        {(close) => (
          <PresenceChoices
            value={me.presence}
            onChange={async (presence) => {
              close();
              change({ ...me, presence });
              await setPresence(presence).catch(() => change(me));
            }}
          />
        )}
      </Popup>
    </PageActions>
  );
}

function Tell() {
  const { t } = useTranslation();
  const [quiet, setQuiet] = useState(isMuted);
  const [desktop, setDesktop] = useState(mayNotify);
  return (
    <Popup
      label={t(quiet ? 'tell.muted' : 'tell.title')}
      className="popup-button tool"
      button={quiet ? <BellOff /> : <BellOutlined />}
    >
      {() => (
        <div className="tell-panel">
          <Check
            label={t('tell.sound')}
            checked={!quiet}
            onChange={(on) => {
              mute(!on);
              setQuiet(!on);
              if (on) ring();
            }}
          />
          {canNotify() && (
            <Button size="small" disabled={desktop} onClick={async () => setDesktop(await askToNotify())}>
              {t(desktop ? 'tell.desktopOn' : 'tell.desktop')}
            </Button>
          )}
          <p className="faint">{t('tell.hint')}</p>
        </div>
      )}
    </Popup>
  );
}

function BellOff() {
  return (
    <span className="bell-off">
      <BellOutlined />
    </span>
  );
}
