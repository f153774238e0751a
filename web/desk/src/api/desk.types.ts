import type { Schemas } from './client';

/** What the desk's API and live channel speak of. Instants are ISO 8601 in UTC, ids are opaque. */

/** The desk writes every field and null where there is nothing, also those its description calls optional. */
type Full<T> = { [K in keyof T]-?: Exclude<T[K], undefined> };

/** «none» is a word of requests only; answers have null. */
type Answered<T> = Omit<Full<T>, 'priority' | 'resolution'> & {
  priority: Priority | null;
  resolution: Resolution | null;
};

export type AgentRef = Schemas['AgentRefShape'];
export type Team = Schemas['TeamView'];
export type InboxRef = Schemas['InboxShape'];
export type Label = Schemas['LabelShape'];
export type QuickReply = Schemas['QuickReplyShape'];

export type Status = Schemas['ConversationStatus'];
export type Priority = Exclude<Schemas['Priority'], 'none' | null>;
export type Resolution = Exclude<Schemas['Resolution'], 'none' | null>;

/** The buyer as the desk may see them: name, phone and mail are masked. */
export type Buyer = Schemas['BuyerShape'];

export type LastMessage = Schemas['LastMessageShape'];
/** One line of the list. `waitingSince` is the first buyer bubble no person has answered. */
export type ConversationItem = Answered<Schemas['ConversationItemShape']>;
export type Scheduled = Schemas['ScheduledShape'];
export type Conversation = Answered<Schemas['ConversationShape']>;

export type Attachment = Schemas['AttachmentShape'];
export type Card = Schemas['Card'];
export type Activity = Schemas['Activity'];
export type Message = Schemas['MessageShape'];

/** Which conversations to list. */
export type ConversationQuery = {
  [K in keyof Schemas['ConversationQuery']]?: NonNullable<Schemas['ConversationQuery'][K]>;
};
export type SavedView = Omit<Schemas['SavedViewShape'], 'query'> & { query: ConversationQuery };

export type Meta = Schemas['MetaShape'];
/** A bubble that was found, as far as a list of hits shows it. */
export type SearchHit = Omit<Schemas['FoundShape'], 'conversation'> & { conversation: ConversationItem };
export type QueueItem = Omit<Schemas['QueueItemShape'], 'conversation'> & { conversation: ConversationItem };
export type TeamState = Schemas['TeamStateShape'];
export type BulkAction = Schemas['BulkAction'];
export type BulkResult = Schemas['BulkResult'];
export type Outgoing = { [K in keyof Schemas['SendInput']]?: NonNullable<Schemas['SendInput'][K]> } & {
  clientId: string;
  content: string;
};

/** One thing the send gate found in a draft. */
export interface GateFinding {
  ruleId: string;
  severity: string;
  message: string;
  start: number;
  length: number;
  better?: string | null;
}
