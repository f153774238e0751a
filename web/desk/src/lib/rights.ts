export type Role = 'agent' | 'lead' | 'inspector' | 'operator' | 'supervisor' | 'owner';
export type Presence = 'online' | 'break' | 'hold' | 'offline';

export const roles: readonly Role[] = ['agent', 'lead', 'inspector', 'operator', 'supervisor', 'owner'];
export const presences: readonly Presence[] = ['online', 'break', 'hold', 'offline'];

/** What a person may be allowed to do, in the order in which it is explained to people. */
export const rights = [
  'conversations.own',
  'conversations.team',
  'conversations.all',
  'conversations.sampled',
  'reply',
  'transfer',
  'merge',
  'bulk',
  'contacts.edit',
  'team.watch',
  'team.takeover',
  'quickreplies.own',
  'quickreplies.manage',
  'labels.manage',
  'knowledge.manage',
  'views.share',
  'personal.unmask',
  'personal.export',
  'personal.erase',
  'rulebook.decide',
  'rulebook.manage',
  'inboxes.manage',
  'agents.manage',
  'keys.manage',
  'audit.read',
  'shop.manage',
] as const;

export type Right = (typeof rights)[number];

const agent: Right[] = ['conversations.own', 'reply', 'transfer', 'merge', 'quickreplies.own', 'contacts.edit'];
const lead: Right[] = [
  ...agent,
  'conversations.team',
  'team.takeover',
  'team.watch',
  'bulk',
  'quickreplies.manage',
  'labels.manage',
  'knowledge.manage',
  'views.share',
  'personal.unmask',
  'personal.export',
  'rulebook.decide',
];

/** The rights of each role (handbook §8.4), to be read by people; the desk checks its own table on every request. */
export const rightsOf: Readonly<Record<Role, readonly Right[]>> = {
  agent,
  lead,
  inspector: ['conversations.sampled'],
  operator: ['conversations.sampled', 'quickreplies.manage', 'labels.manage', 'knowledge.manage', 'rulebook.manage'],
  supervisor: [...lead, 'conversations.all', 'rulebook.manage'],
  owner: rights,
};
