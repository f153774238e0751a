import type { Right, Role } from '../lib/rights';
import { ask, type Page, type Schemas } from './client';

/** An agent as those see one who manage agents: nothing is left out. */
export type Agent = {
  [K in keyof Omit<Schemas['AgentView'], 'teams' | 'lastSeenAt' | 'password'>]: NonNullable<Schemas['AgentView'][K]>;
} & {
  teams: string[];
  lastSeenAt: string | null;
};

export interface AgentDraft {
  login: string;
  name: string;
  nick: string;
  role: Role;
  capacity: number;
  teams: string[];
}

export type Team = Omit<Schemas['TeamView'], 'members'> & { members: string[] };
export type ApiKey = Schemas['KeyView'];
export type AuditEntry = Schemas['AuditView'];
export type SignedIn = Schemas['SessionView'];
export type Enrolment = Schemas['Enrolment'];

export interface AuditFilter {
  actor: string;
  action: string;
  from: string;
  to: string;
}

const get =
  <T>(path: string) =>
  ({ signal }: { signal: AbortSignal }) =>
    ask<T>('GET', path, undefined, signal);

export const changeProfile = (change: { nick?: string; name?: string }) => ask<unknown>('PATCH', 'profile', change);
export const beginTwoFactor = () => ask<Enrolment>('POST', 'profile/two_factor');
export const confirmTwoFactor = (code: string) =>
  ask<{ recoveryCodes: string[] }>('POST', 'profile/two_factor/confirm', { code });
export const endTwoFactor = (password: string) => ask<void>('DELETE', 'profile/two_factor', { password });
export const sessionsQuery = { queryKey: ['sessions'], queryFn: get<{ items: SignedIn[] }>('profile/sessions') };
export const endSession = (id: string) => ask<void>('DELETE', `profile/sessions/${id}`);

export const agentsQuery = { queryKey: ['agents'], queryFn: get<{ items: Agent[] }>('agents') };
export const addAgent = (draft: AgentDraft) => ask<Agent & { password: string }>('POST', 'agents', draft);
export const changeAgent = (id: string, change: Partial<Omit<AgentDraft, 'login'>> & { disabled?: boolean }) =>
  ask<Agent>('PATCH', `agents/${id}`, change);
export const resetPassword = (id: string) => ask<{ password: string }>('POST', `agents/${id}/reset_password`);

export const teamsQuery = { queryKey: ['teams'], queryFn: get<{ items: Team[] }>('teams') };
export const saveTeam = (id: string | null, draft: { name: string; members: string[] }) =>
  id ? ask<Team>('PATCH', `teams/${id}`, draft) : ask<Team>('POST', 'teams', draft);
export const removeTeam = (id: string) => ask<void>('DELETE', `teams/${id}`);

export const keysQuery = { queryKey: ['api-keys'], queryFn: get<{ items: ApiKey[] }>('api_keys') };
export const addKey = (draft: { name: string; scopes: Right[]; expiresAt: string | null }) =>
  ask<ApiKey>('POST', 'api_keys', draft);
export const revokeKey = (id: string) => ask<void>('DELETE', `api_keys/${id}`);

/** One page of the audit; empty parts of the filter are left out. */
export function readAudit(filter: AuditFilter, cursor: string | null, signal: AbortSignal): Promise<Page<AuditEntry>> {
  const asked = new URLSearchParams({ limit: '50' });
  for (const [name, value] of Object.entries(filter)) if (value) asked.set(name, value);
  if (cursor) asked.set('cursor', cursor);
  return ask<Page<AuditEntry>>('GET', `audit?${asked}`, undefined, signal);
}
