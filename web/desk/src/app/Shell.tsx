import './shell.css';
import { MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { useSession } from '../api/me';
import { setTitle } from '../lib/title';
import { switchLanguage } from '../lib/words';
import { OfDemo } from './OfDemo';
import { ProfileMenu } from './ProfileMenu';
import { useSettingsCommands } from './useSettingsCommands';

/** The frame of every page: name, pages, language and light. Pages put their own actions into `#page-actions`. */
export function Shell(props: { children: ReactNode; dark: boolean; onMode: () => void }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const { pathname } = useLocation();
  useSettingsCommands();
  useEffect(() => {
    setTitle({ base: `${t('app.name')} · ${t('app.tagline')}` });
  }, [t]);
  return (
    <div className="shell">
      <header className="shell-head">
        {/* biome-ignore lint/a11y/useValidAnchor: it leads to a place on this page; the part after # of the address may hold a shared case and has to stay. */}
        <a
          className="shell-skip"
          href="#main"
          onClick={(e) => {
            e.preventDefault();
            document.getElementById('main')?.focus();
          }}
        >
          {t('app.skip')}
        </a>
        <NavLink to="/" className="shell-brand">
          <img src="/mark.svg" alt="" width={26} height={26} />
          <span>{t('app.name')}</span>
        </NavLink>
        <nav className="shell-nav">
          {me && (
            <NavLink
              to="/"
              end
              className={({ isActive }) => (isActive || pathname.startsWith('/desk/') ? 'active' : '')}
            >
              {t('app.desk')}
            </NavLink>
          )}
          {me?.rights.includes('team.watch') && <NavLink to="/team">{t('app.team')}</NavLink>}
          <OfDemo>
            <NavLink to="/practice">{t('practice.nav')}</NavLink>
          </OfDemo>
          <NavLink to="/coach">{t('app.coach')}</NavLink>
          <NavLink to="/reports">{t('app.reports')}</NavLink>
          {me && <NavLink to="/settings">{t('app.settings')}</NavLink>}
        </nav>
        <div id="page-actions" className="shell-actions" />
        {me ? (
          <ProfileMenu dark={props.dark} onMode={props.onMode} />
        ) : (
          <div className="shell-actions">
            <Button
              type="text"
              size="small"
              onClick={switchLanguage}
              lang={t('app.language') === 'English' ? 'en' : 'zh'}
            >
              {t('app.language')}
            </Button>
            <Button
              type="text"
              size="small"
              icon={props.dark ? <SunOutlined /> : <MoonOutlined />}
              aria-label={t('app.theme')}
              title={t('app.theme')}
              onClick={props.onMode}
            />
            <NavLink className="shell-enter" to="/sign-in">
              {t('app.signIn')}
            </NavLink>
          </div>
        )}
      </header>
      {props.children}
    </div>
  );
}
