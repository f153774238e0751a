import { ApiError } from '../../api/client';
import { desk } from '../../api/desk';
import type { GateFinding, Message, Outgoing } from '../../api/desk.types';
import type { Answer } from './outbox';

/** Sends one reply and says what became of it. A full or faltering desk counts as unreachable: the reply is tried again. */
export async function deliver(
  conversation: string,
  body: Outgoing,
  onStored: (message: Message) => void,
): Promise<Answer> {
  let message: Message | undefined;
  try {
    message = await desk.sendMessage(conversation, body);
  } catch (e) {
    // A page of a proxy instead of the desk's answer is no answer either.
    if (!(e instanceof ApiError)) return { kind: 'unreachable' };
    if (e.status === 0 || e.status === 401 || e.status === 429 || e.status >= 500) return { kind: 'unreachable' };
    const findings = Array.isArray(e.body.findings) ? (e.body.findings as GateFinding[]) : [];
    if (e.code === 'gate_ask') return { kind: 'asked', findings };
    return { kind: 'refused', title: e.zh, titleEn: e.en, findings };
  }
  // An empty answer does not say that the reply was stored; asking again with the same client id does no harm.
  if (message?.seq === undefined) return { kind: 'unreachable' };
  onStored(message);
  return { kind: 'stored' };
}
