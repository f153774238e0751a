import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, useNavigate, useParams } from 'react-router';
import { inboxesQuery, inboxQuery, removeInbox } from '../../../api/settings';
import { Loaded } from '../../../ui/Notice';
import { PageHead } from '../../../ui/PageHead';
import { RemoveButton } from '../../../ui/RemoveButton';
import { RiskTag } from '../../../ui/RiskTag';
import { HoursForm } from './HoursForm';
import { InboxForm } from './InboxForm';
import { InstallPart } from './InstallPart';
import { LookForm } from './LookForm';

const tabs = ['basic', 'look', 'hours', 'install'] as const;

/** One inbox: what it is, how its widget looks, when somebody is there, and how to put it on a page. */
export function InboxView(props: { id: string }) {
  const { t } = useTranslation();
  const { tab = 'basic' } = useParams();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const asked = useQuery({ ...inboxQuery(props.id), staleTime: 0 });
  const base = `/settings/inboxes/${props.id}`;
  if (!tabs.some((x) => x === tab)) return <Navigate to={base} replace />;
  const renew = () => {
    void queries.invalidateQueries({ queryKey: inboxesQuery.queryKey });
  };
  return (
    <Loaded of={asked}>
      {(inbox) => (
        <>
          <PageHead
            title={
              <>
                {inbox.name}{' '}
                <RiskTag risk={inbox.open ? 'good' : 'none'}>{t(inbox.open ? 'hours.open' : 'hours.closed')}</RiskTag>
              </>
            }
          >
            <RemoveButton
              name={inbox.name}
              hint={t('inboxes.removeHint')}
              remove={() => removeInbox(inbox.id)}
              onDone={() => {
                renew();
                navigate('/settings/inboxes');
              }}
            />
          </PageHead>
          <nav className="tabs" aria-label={t('inboxes.parts')}>
            {tabs.map((x) => (
              <NavLink key={x} to={x === 'basic' ? base : `${base}/${x}`} end>
                {t(`inboxes.tab_${x}`)}
              </NavLink>
            ))}
          </nav>
          {tab === 'basic' && <InboxForm inbox={inbox} onSaved={renew} />}
          {tab === 'look' && <LookForm inbox={inbox} onSaved={renew} />}
          {tab === 'hours' && <HoursForm inbox={inbox} onSaved={renew} />}
          {tab === 'install' && <InstallPart inbox={inbox} />}
        </>
      )}
    </Loaded>
  );
}
