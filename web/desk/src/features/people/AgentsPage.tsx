import './people.css';
import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Agent, agentsQuery, teamsQuery } from '../../api/people';
import { useWhen } from '../../api/useWhen';
import { Loaded } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import { PresenceMark } from '../../ui/PresenceSwitch';
import { RiskTag } from '../../ui/RiskTag';
import { Table } from '../../ui/Table';
import { AgentDialog } from './parts/AgentDialog';
import { RightsMatrix } from './parts/RightsMatrix';

/** Everybody who signs in: who they are, what they may do, how much they take. */
export default function AgentsPage() {
  const { t } = useTranslation();
  const when = useWhen();
  const agents = useQuery({ ...agentsQuery, staleTime: 0 });
  const teams = useQuery({ ...teamsQuery, staleTime: 0 });
  const [open, setOpen] = useState<Agent | 'new' | null>(null);
  const teamName = (id: string) => teams.data?.items.find((x) => x.id === id)?.name ?? '';
  return (
    <>
      <PageHead title={t('settingsPage.agents')} hint={t('agents.hint')}>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('new')}>
          {t('agents.add')}
        </Button>
      </PageHead>
      <Loaded of={agents}>
        {({ items }) => (
          <Table
            name={t('settingsPage.agents')}
            rows={[...items].sort((a, b) => Number(a.disabled) - Number(b.disabled))}
            keyOf={(a) => a.id}
            columns={[
              {
                id: 'name',
                title: t('agents.name'),
                cell: (a) => (
                  <span className={a.disabled ? 'faint' : undefined}>
                    <strong>{a.name}</strong>
                    <small>
                      {a.login} · {t('agents.seenAs', { nick: a.nick })}
                    </small>
                  </span>
                ),
              },
              { id: 'role', title: t('agents.role'), cell: (a) => t(`staffRole.${a.role}`) },
              {
                id: 'teams',
                title: t('agents.teams'),
                cell: (a) =>
                  a.teams.length > 0 && (
                    <span className="chips">
                      {a.teams.map((id) => (
                        <span className="chip" key={id}>
                          {teamName(id)}
                        </span>
                      ))}
                    </span>
                  ),
              },
              {
                id: 'state',
                title: t('agents.state'),
                cell: (a) =>
                  a.disabled ? (
                    <RiskTag risk="mid">{t('agents.disabled')}</RiskTag>
                  ) : (
                    <span className="mark">
                      <PresenceMark presence={a.presence} />
                    </span>
                  ),
              },
              { id: 'load', title: t('agents.load'), kind: 'number', cell: (a) => `${a.open} / ${a.capacity}` },
              {
                id: 'two',
                title: t('security.twoFactor'),
                cell: (a) => (
                  <RiskTag risk={a.twoFactor ? 'good' : 'none'}>
                    {t(a.twoFactor ? 'security.on' : 'security.off')}
                  </RiskTag>
                ),
              },
              { id: 'seen', title: t('agents.lastSeen'), kind: 'number', cell: (a) => when(a.lastSeenAt) },
              {
                id: 'edit',
                title: '',
                kind: 'end',
                cell: (a) => (
                  <Button size="small" onClick={() => setOpen(a)} aria-label={t('agents.editOf', { name: a.name })}>
                    {t('common.edit')}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      <RightsMatrix />
      {open && (
        <AgentDialog
          agent={open === 'new' ? null : open}
          teams={teams.data?.items ?? []}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
