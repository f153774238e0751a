import {
  LogoutOutlined,
  MoonOutlined,
  SafetyOutlined,
  SettingOutlined,
  SunOutlined,
  TranslationOutlined,
} from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { setPresence, useSession } from '../api/me';
import { switchLanguage } from '../lib/words';
import { ProblemNotice } from '../ui/Notice';
import { Popup } from '../ui/Popup';
import { PresenceChoices } from '../ui/PresenceSwitch';

/** Who I am, where I am, and what concerns only me. Nothing when nobody is signed in. */
export function ProfileMenu(props: { dark: boolean; onMode: () => void }) {
  const { t } = useTranslation();
  const { me, change, signOut } = useSession();
  const leave = useMutation({ mutationFn: signOut });
  if (!me) return null;
  const initial = [...(me.nick || me.name)][0];
  return (
    <Popup
      label={t('profile.menu', { name: me.name, presence: t(`presence.${me.presence}`) })}
      className="profile-button"
      button={
        <>
          <span className="profile-face" aria-hidden="true">
            {initial}
          </span>
          <i className={`presence-dot presence-${me.presence}`} aria-hidden="true" />
        </>
      }
    >
      {(close) => (
        <>
          <div className="profile-who">
            <strong>{me.name}</strong>
            <span>
              {t(`staffRole.${me.role}`)} · {me.shop.name}
            </span>
          </div>
          <hr />
          <PresenceChoices
            value={me.presence}
            onChange={async (presence) => {
              close();
              change({ ...me, presence });
              await setPresence(presence).catch(() => change(me));
            }}
          />
          <hr />
          <Link className="popup-item" to="/settings/security" onClick={close}>
            <SafetyOutlined /> {t('profile.security')}
          </Link>
          <Link className="popup-item" to="/settings" onClick={close}>
            <SettingOutlined /> {t('profile.settings')}
          </Link>
          <button type="button" className="popup-item" onClick={switchLanguage}>
            <TranslationOutlined /> {t('app.language')}
          </button>
          <button type="button" className="popup-item" onClick={props.onMode}>
            {props.dark ? <SunOutlined /> : <MoonOutlined />} {t('app.theme')}
          </button>
          <hr />
          <ProblemNotice error={leave.error} />
          <button type="button" className="popup-item" disabled={leave.isPending} onClick={() => leave.mutate()}>
            <LogoutOutlined /> {t('app.signOut')}
          </button>
        </>
      )}
    </Popup>
  );
}
