import './desk.css';
import './list.css';
import './team.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ConversationItem } from '../../api/desk.types';
import { useMe } from '../../api/me';
import { whenText } from '../../lib/clock';
import { Loaded, Nothing } from '../../ui/Notice';
import { PresenceMark } from '../../ui/PresenceSwitch';
import { HeadBar } from './parts/HeadBar';
import { PriorityTag } from './parts/Marks';
import { Waiting } from './parts/Waiting';
import { useList, useMeta, useTeamState } from './queries';

const order = { online: 0, hold: 1, break: 2, offline: 3 };
const running = { assigneeType: 'all', status: 'open', sort: 'waiting' } as const;

/** What a lead looks at: who is there, what they carry, who waits longest. Opening a conversation leads to taking it over. */
export default function TeamPage() {
  const { t } = useTranslation();
  const team = useTeamState();
  const meta = useMeta().data;
  const open = useList(running).data ?? [];
  const zone = useMe().shop.zone;
  const waiting = open.filter((c) => c.waitingSince !== null);
  return (
    <main className="team" id="main" tabIndex={-1}>
      <HeadBar />
      <div className="team-head">
        <h1>{t('team.title')}</h1>
        <span>
          {t('team.queue')} <strong className="number">{meta?.queue.waiting ?? '–'}</strong>
        </span>
        <span>
          {t('team.open')} <strong className="number">{meta?.all ?? '–'}</strong>
        </span>
        <Link to="/?view=queue">{t('team.toQueue')}</Link>
      </div>
      <Loaded of={team}>
        {(state) =>
          state.agents.length === 0 ? (
            <Nothing title={t('team.nobody')} hint={t('team.nobodyHint')} />
          ) : (
            <div className="team-table">
              <table>
                <caption className="visually-hidden">{t('team.title')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('team.agent')}</th>
                    <th scope="col">{t('team.presence')}</th>
                    <th scope="col">{t('team.load')}</th>
                    <th scope="col">{t('team.longest')}</th>
                    <th scope="col">{t('team.waitingNow')}</th>
                  </tr>
                </thead>
                <tbody>
                  {[...state.agents]
                    .sort((a, b) => order[a.agent.presence] - order[b.agent.presence])
                    .map(({ agent, open: carried, capacity, waitingSince, since }) => (
                      <tr key={agent.id}>
                        <th scope="row">
                          {agent.nick || agent.name} <span className="faint">{agent.name}</span>
                        </th>
                        <td>
                          <span className="team-presence">
                            <PresenceMark presence={agent.presence} />
                            {since && (
                              <span className="faint number">
                                {t('team.since', { time: whenText(since, zone, Date.now()) })}
                              </span>
                            )}
                          </span>
                        </td>
                        <td>
                          <Load open={carried} capacity={capacity} />
                        </td>
                        <td>{waitingSince ? <Waiting since={waitingSince} /> : <span className="faint">–</span>}</td>
                        <td>
                          <Held items={waiting.filter((c) => c.assignee?.id === agent.id)} />
                        </td>
                      </tr>
                    ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Loaded>
    </main>
  );
}

function Load(props: { open: number; capacity: number }) {
  const { t } = useTranslation();
  const full = props.open >= props.capacity;
  return (
    <span className="team-load">
      <span className="team-bar" aria-hidden="true">
        <i style={{ width: `${Math.min(100, (100 * props.open) / Math.max(1, props.capacity))}%` }} />
      </span>
      <span className="number">
        {props.open}/{props.capacity}
      </span>
      {full && <span className="chip">{t('team.full')}</span>}
    </span>
  );
}

function Held(props: { items: readonly ConversationItem[] }) {
  const { t } = useTranslation();
  if (props.items.length === 0) return <span className="faint">–</span>;
  return (
    <ul className="team-held">
      {props.items.slice(0, 4).map((c) => (
        <li key={c.id}>
          <Link to={`/desk/${c.id}?view=all`}>
            #{c.number} {c.buyer.name}
          </Link>
          <PriorityTag priority={c.priority} />
          {c.waitingSince && <Waiting since={c.waitingSince} offHours={c.offHours} />}
        </li>
      ))}
      {props.items.length > 4 && <li className="faint">{t('team.more', { count: props.items.length - 4 })}</li>}
    </ul>
  );
}
