import type { Presence } from '../lib/rights';

/** What the desk's API and live channel speak of; instants are ISO 8601 in UTC, ids are opaque. */
export type Status = 'open' | 'pending' | 'snoozed' | 'resolved';
export type Priority = 'urgent' | 'high' | 'medium' | 'low';
export type Resolution = 'solved' | 'unsolved';

export interface AgentRef {
  id: string;
  name: string;
  nick: string;
  presence: Presence;
}

export interface Team {
  id: string;
  name: string;
  members: string[];
}

export interface InboxRef {
  id: string;
  name: string;
  teamId: string | null;
  open: boolean;
}

export interface BuyerRef {
  id: string;
  name: string;
  verified: boolean;
  tags: string[];
}

/** The buyer as the desk may see them: phone and mail are masked. */
export interface Buyer extends BuyerRef {
  phone: string | null;
  email: string | null;
  identifier: string | null;
  attributes: Record<string, string>;
  note: string;
  createdAt: string;
  lastSeenAt: string | null;
  conversations: number;
  page: string | null;
  locale: string | null;
  erased: boolean;
}

export interface LastMessage {
  seq: number;
  kind: string;
  text: string;
  at: string;
}

/** One line of the list. `waitingSince` is the first buyer bubble no person has answered. */
export interface ConversationItem {
  id: string;
  number: number;
  inboxId: string;
  buyer: BuyerRef;
  status: Status;
  assignee: AgentRef | null;
  teamId: string | null;
  priority: Priority | null;
  labels: string[];
  lastSeq: number;
  agentSeenSeq: number;
  buyerSeenSeq: number;
  unread: number;
  lastMessage: LastMessage | null;
  createdAt: string;
  lastActivityAt: string;
  waitingSince: string | null;
  firstReplyAt: string | null;
  snoozedUntil: string | null;
  resolvedAt: string | null;
  resolution: Resolution | null;
  rating: number | null;
  offHours: boolean;
  queuePlace: number | null;
  mergedInto: string | null;
  mentioned: boolean;
}

export interface Merge {
  id: string;
  from: string;
  number: number;
  at: string;
}

export interface Scheduled {
  id: string;
  conversationId: string;
  content: string;
  dueAt: string;
  by: AgentRef;
  state: 'waiting' | 'sent' | 'refused' | 'cancelled';
  why?: string | null;
}

export interface Conversation extends ConversationItem {
  viewers: AgentRef[];
  merges: Merge[];
  scheduled: Scheduled[];
  canReply: boolean;
}

export interface Attachment {
  id: string;
  contentType: string;
  bytes: number;
  width: number;
  height: number;
  url: string;
}

export interface Card {
  kind: 'order' | 'product';
  title: string;
  orderId?: string | null;
  productId?: string | null;
  status?: string | null;
  amount?: string | null;
  price?: string | null;
  image?: string | null;
  url?: string | null;
  time?: string | null;
  note?: string | null;
}

export interface Activity {
  what: string;
  by?: string | null;
  to?: string | null;
  reason?: string | null;
}

export interface Message {
  conversationId: string;
  seq: number;
  clientId: string;
  messageType: 'incoming' | 'outgoing' | 'activity';
  private: boolean;
  sender: { kind: 'buyer' | 'agent' | 'bot' | 'system'; id: string | null; name: string };
  at: string;
  contentType: 'text' | 'image' | 'card';
  content: string;
  contentAttributes: {
    attachment?: Attachment | null;
    card?: Card | null;
    mentions?: string[] | null;
    activity?: Activity | null;
  } | null;
  masked: boolean;
  status: 'sent' | 'delivered' | 'read';
}

export interface QuickReply {
  id: string;
  shortCode: string;
  content: string;
  scope: 'own' | 'team' | 'shop';
  teamId: string | null;
  ownerId: string | null;
  tags: string[];
  uses: number;
}

export interface Label {
  id: string;
  title: string;
  color: string;
  description: string;
}

/** Which conversations to list. */
export interface ConversationQuery {
  assigneeType?: 'me' | 'unassigned' | 'assigned' | 'all';
  assigneeId?: string;
  status?: Status | 'all';
  inboxId?: string;
  teamId?: string;
  labels?: string[];
  q?: string;
  priority?: Priority;
  unread?: boolean;
  mentioned?: boolean;
  sort?: 'waiting' | 'recent' | 'created';
}

export interface SavedView {
  id: string;
  name: string;
  shared: boolean;
  mine: boolean;
  query: ConversationQuery;
}

export interface Meta {
  mine: number;
  unassigned: number;
  all: number;
  mentions: number;
  queue: { waiting: number; longestSeconds: number };
}

export interface SearchHit {
  conversation: ConversationItem;
  message: Message;
  marks: { start: number; length: number }[];
}

export interface QueueItem {
  conversation: ConversationItem;
  place: number;
  waitedSeconds: number;
}

export interface TeamState {
  agents: {
    agent: AgentRef;
    open: number;
    capacity: number;
    waitingSince: string | null;
    since: string | null;
  }[];
  waiting: number;
}

/** One thing the send gate found in a draft. */
export interface GateFinding {
  ruleId: string;
  severity: string;
  message: string;
  start: number;
  length: number;
  better?: string | null;
}
