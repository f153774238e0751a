import { type Schemas, send } from './client';

export type ConversationIn = Schemas['ConversationIn'];
export type ReviewIn = Schemas['ReviewIn'];
export type Understood = Schemas['Understood'];
export type Reviewed = Schemas['Reviewed'];
export type Finding = Schemas['FindingOut'];
export type Rewrite = Schemas['RewriteOut'];
export type PromiseFound = Schemas['PromiseOut'];
export type Evidence = Schemas['EvidenceOut'];

async function ask<T>(path: string, body: unknown, signal: AbortSignal): Promise<T> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), signal };
  return (await (await send(path, init)).json()) as T;
}

export const understand = (conversation: ConversationIn, signal: AbortSignal) =>
  ask<Understood>('/api/v1/understand', conversation, signal);

export const review = (input: ReviewIn, signal: AbortSignal) => ask<Reviewed>('/api/v1/review', input, signal);
