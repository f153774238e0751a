/** The frames of `/widget/live`: one JSON object a text frame, named by `t`. */

export type ContentType = 'text' | 'image' | 'card';

export interface OrderCard {
  kind: 'order';
  orderId: string;
  title: string;
  status?: string;
  amount?: string;
  image?: string;
  url?: string;
  time?: string;
}

export interface ProductCard {
  kind: 'product';
  productId: string;
  title: string;
  price?: string;
  image?: string;
  url?: string;
  note?: string;
}

export type Card = OrderCard | ProductCard;

export interface Attachment {
  id: string;
  contentType: string;
  bytes: number;
  width: number;
  height: number;
  url: string;
}

export interface ContentAttributes {
  attachment?: Attachment;
  card?: Card;
}

/** A message as the buyer may see it. `seq` rises within a conversation; notes of the desk leave holes in it. */
export interface WMessage {
  seq: number;
  clientId: string;
  from: 'buyer' | 'agent' | 'bot' | 'system';
  name: string;
  at: string;
  contentType: ContentType;
  content: string;
  contentAttributes: ContentAttributes;
}

export interface Inbox {
  title: string;
  greeting: string;
  offlineMessage: string;
  color: string;
  position: 'left' | 'right';
  locale: string;
  darkMode: 'light' | 'dark' | 'auto';
  launcherTitle: string;
  attachments: boolean;
  emoji: boolean;
  open: boolean;
  nextOpen: string | null;
}

export interface Conversation {
  id: string;
  status: 'open' | 'pending' | 'snoozed' | 'resolved';
  queuePlace: number | null;
  waitedSeconds: number | null;
  agent: { name: string; color: string } | null;
  lastSeq: number;
  agentSeenSeq: number;
  buyerSeenSeq: number;
  canRate: boolean;
  rated: boolean;
}

/** Who the shop's page says the buyer is; `identifierHash` is the proof made on the shop's server. */
export interface User {
  id: string;
  name?: string;
  email?: string;
  phone?: string;
  identifierHash?: string;
}

export interface Extras {
  attributes?: Record<string, string | null>;
  conversationAttributes?: Record<string, string | null>;
  addLabels?: string[];
  removeLabels?: string[];
}

export type ClientFrame =
  | {
      t: 'hello';
      visitor: string | null;
      locale: string;
      page: { url: string; title: string };
      user?: User;
      after?: number;
      conversation?: string;
    }
  | SendFrame
  | { t: 'typing'; on: boolean }
  | { t: 'seen'; seq: number }
  | { t: 'rate'; score: number; solved: boolean | null; comment?: string }
  | { t: 'close' }
  | { t: 'history'; before: number; limit: number }
  | ({ t: 'user'; user?: User } & Extras)
  | { t: 'reset' }
  | { t: 'ping' };

export interface SendFrame {
  t: 'send';
  clientId: string;
  contentType: ContentType;
  content: string;
  attachmentId?: string;
  card?: Card;
}

export interface Refusal {
  clientId?: string;
  code: string;
  title: string;
  titleEn: string;
  detail?: string;
}

export type ServerFrame =
  | {
      t: 'welcome';
      visitor: string;
      verified: boolean;
      inbox: Inbox;
      conversation: Conversation | null;
      messages: WMessage[];
      more: boolean;
    }
  | { t: 'ack'; clientId: string; seq: number; at: string }
  | ({ t: 'refused' } & Refusal)
  | { t: 'message'; message: WMessage }
  | { t: 'typing'; on: boolean; name: string }
  | { t: 'seen'; seq: number }
  | { t: 'state'; conversation: Conversation | null }
  | { t: 'history'; messages: WMessage[]; more: boolean }
  | { t: 'restart' }
  | { t: 'pong' };

/** A server frame, or null for what this version does not understand: a newer desk may say more. */
export function parseFrame(data: unknown): ServerFrame | null {
  if (typeof data !== 'string') return null;
  try {
    const frame = JSON.parse(data) as { t?: unknown };
    return typeof frame?.t === 'string' ? (frame as ServerFrame) : null;
  } catch {
    return null;
  }
}
