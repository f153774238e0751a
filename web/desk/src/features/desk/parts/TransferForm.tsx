import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { desk } from '../../../api/desk';
import type { Conversation } from '../../../api/desk.types';
import { useMe, useRight } from '../../../api/me';
import { ProblemNotice } from '../../../ui/Notice';
import type { Actions } from '../actions';
import { keys } from '../apply';
import { useAgents, useTeams } from '../queries';

const order = { online: 0, break: 1, hold: 2, offline: 3 };

/** Hands the conversation to a colleague or a team, with a reason the next one can read. */
export function TransferForm(props: { conversation: Conversation; actions: Actions; onDone: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const watches = useRight('team.watch');
  const agents = useAgents();
  const teams = useTeams().data ?? [];
  const load = useQuery({ queryKey: keys.team, queryFn: desk.team, enabled: watches }).data;
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const needsReason = props.conversation.assignee !== null;
  const loadOf = (id: string) => {
    const known = load?.agents.find((a) => a.agent.id === id) ?? agents.data?.find((a) => a.id === id);
    const { open, capacity } = (known ?? {}) as { open?: number; capacity?: number };
    return open === undefined || capacity === undefined ? '' : ` ${open}/${capacity}`;
  };
  const colleagues = (agents.data ?? [])
    .filter((a) => a.id !== props.conversation.assignee?.id)
    .sort((a, b) => order[a.presence] - order[b.presence]);
  const { transfer } = props.actions;
  return (
    <form
      className="strip-form"
      onSubmit={(e) => {
        e.preventDefault();
        const [kind, id = ''] = to.split(':');
        if (id === '' || (needsReason && reason.trim() === '')) return;
        transfer.mutate(
          { ...(kind === 'team' ? { teamId: id } : { assigneeId: id }), reason: reason.trim() },
          { onSuccess: props.onDone },
        );
      }}
    >
      <select className="control" aria-label={t('transfer.to')} value={to} onChange={(e) => setTo(e.target.value)}>
        <option value="">{t('transfer.to')}</option>
        <optgroup label={t('transfer.agents')}>
          {colleagues.map((a) => (
            <option key={a.id} value={`agent:${a.id}`}>
              {`${a.nick || a.name}${a.id === me.id ? t('transfer.me') : ''} · ${t(`presence.${a.presence}`)}${loadOf(a.id)}`}
            </option>
          ))}
        </optgroup>
        {teams.length > 0 && (
          <optgroup label={t('transfer.teams')}>
            {teams.map((team) => (
              <option key={team.id} value={`team:${team.id}`}>
                {t('transfer.team', { name: team.name, count: team.members.length })}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      <input
        className="control strip-grow"
        value={reason}
        maxLength={200}
        placeholder={t(needsReason ? 'transfer.reason' : 'transfer.reasonOptional')}
        aria-label={t(needsReason ? 'transfer.reason' : 'transfer.reasonOptional')}
        onChange={(e) => setReason(e.target.value)}
      />
      <Button
        type="primary"
        htmlType="submit"
        disabled={to === '' || (needsReason && reason.trim() === '') || transfer.isPending}
      >
        {t('transfer.do')}
      </Button>
      <ProblemNotice error={transfer.error} />
    </form>
  );
}
