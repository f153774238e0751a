import type { Agent, AgentDraft } from '../../api/people';
import type { Role } from '../../lib/rights';

export const mostAtOnce = 50;

/** What is typed about somebody who signs in. */
export interface AgentForm {
  login: string;
  name: string;
  nick: string;
  role: Role;
  capacity: string;
  teams: string[];
  disabled: boolean;
}

export const emptyAgent: AgentForm = {
  login: '',
  name: '',
  nick: '',
  role: 'agent',
  capacity: '4',
  teams: [],
  disabled: false,
};

export const formOf = (a: Agent): AgentForm => ({
  login: a.login,
  name: a.name,
  nick: a.nick,
  role: a.role,
  capacity: String(a.capacity),
  teams: a.teams,
  disabled: a.disabled,
});

/** The request: without spaces around, logins in small letters, the name where buyers see none. */
export function changeOf(form: AgentForm): AgentDraft {
  const name = form.name.trim();
  const capacity = Math.round(Number(form.capacity));
  return {
    login: form.login.trim().toLowerCase(),
    name,
    nick: form.nick.trim() || name,
    role: form.role,
    capacity: Number.isFinite(capacity) ? Math.min(Math.max(capacity, 1), mostAtOnce) : 1,
    teams: form.teams,
  };
}
