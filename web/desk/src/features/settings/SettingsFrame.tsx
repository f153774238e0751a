import './settings.css';
import { LeftOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, NavLink, useParams } from 'react-router';
import { useMe } from '../../api/me';
import { pagesFor, type SettingsPage, settingsGroups } from '../../lib/settings';
import { Nothing } from '../../ui/Notice';

/** What the workspace keeps of things that are set here: read anew by whoever comes back from the settings. */
const workspaceLists = ['agents', 'teams', 'inboxes', 'labels', 'replies'];

/** The settings: their menu, and the page that the address names. */
export default function SettingsFrame(props: { pages: readonly SettingsPage[] }) {
  const { t } = useTranslation();
  const me = useMe();
  const { page: id } = useParams();
  const queries = useQueryClient();
  useEffect(
    () => () => {
      for (const what of workspaceLists) void queries.invalidateQueries({ queryKey: ['desk', what] });
    },
    [queries],
  );
  const mine = pagesFor(props.pages, me.rights);
  if (!id) return <SettingsIndex pages={mine} />;
  const page = props.pages.find((p) => p.id === id);
  if (!page) return <Navigate to="/settings" replace />;
  return (
    <div className="settings">
      <nav className="settings-menu" aria-label={t('app.settings')}>
        {settingsGroups.map((group) => {
          const inGroup = mine.filter((p) => p.group === group);
          return (
            inGroup.length > 0 && (
              <div key={group}>
                <span className="settings-group">{t(`settingsGroup.${group}`)}</span>
                {inGroup.map((p) => (
                  <NavLink key={p.id} to={`/settings/${p.id}`}>
                    {t(`settingsPage.${p.id}`)}
                  </NavLink>
                ))}
              </div>
            )
          );
        })}
      </nav>
      <main className="settings-main" id="main" tabIndex={-1}>
        <Link className="settings-back" to="/settings">
          <LeftOutlined /> {t('app.settings')}
        </Link>
        {mine.includes(page) ? (
          <Suspense fallback={<p className="faint">{t('common.wait')}</p>}>
            <page.Page key={page.id} />
          </Suspense>
        ) : (
          <Nothing title={t('common.notAllowed')} hint={t('common.notAllowedHint')} />
        )}
      </main>
    </div>
  );
}

function SettingsIndex(props: { pages: readonly SettingsPage[] }) {
  const { t } = useTranslation();
  return (
    <main className="settings-index" id="main" tabIndex={-1}>
      <h1>{t('app.settings')}</h1>
      {settingsGroups.map((group) => {
        const inGroup = props.pages.filter((p) => p.group === group);
        return (
          inGroup.length > 0 && (
            <section key={group}>
              <h2 className="settings-group">{t(`settingsGroup.${group}`)}</h2>
              <ul>
                {inGroup.map((p) => (
                  <li key={p.id}>
                    <Link to={`/settings/${p.id}`}>
                      <strong>{t(`settingsPage.${p.id}`)}</strong>
                      <span>{t(`settingsPageHint.${p.id}`)}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </main>
  );
}
