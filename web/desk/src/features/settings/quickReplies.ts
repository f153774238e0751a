import type { QuickReply, QuickReplyDraft } from '../../api/settings';

export const scopes = ['own', 'team', 'shop'] as const;
export type Kept = (typeof scopes)[number] | 'all';

/** Blanks that agents know by name; the desk fills what it knows, the agent the rest. */
export const blanks = ['买家昵称', '客服昵称', '店铺名', '当前时间', '订单号', '付款时间', '承诺时长'] as const;

/** What is typed about a quick reply. */
export interface QuickReplyForm {
  shortCode: string;
  content: string;
  scope: QuickReply['scope'];
  teamId: string;
  tags: string;
}

export const quickReplyFormOf = (reply: QuickReply | null, manages: boolean): QuickReplyForm => ({
  shortCode: reply?.shortCode ?? '',
  content: reply?.content ?? '',
  scope: reply?.scope ?? (manages ? 'shop' : 'own'),
  teamId: reply?.teamId ?? '',
  tags: reply?.tags.join(' ') ?? '',
});

/** The request: a code without its slash, tags once each, a team only where one is meant. */
export function quickReplyOf(form: QuickReplyForm): QuickReplyDraft {
  return {
    shortCode: form.shortCode.trim().replace(/^\//, ''),
    content: form.content.trim(),
    scope: form.scope,
    teamId: form.scope === 'team' ? form.teamId || null : null,
    tags: [...new Set(form.tags.split(/[\s,，、#]+/).filter((tag) => tag !== ''))],
  };
}

/** The blanks a text leaves to be filled, each once, in order. */
export const blanksIn = (content: string): string[] => [
  ...new Set([...content.matchAll(/\{([^{}\n]{1,20})\}/g)].map((m) => m[1] as string)),
];

/** Puts a blank where the cursor stands. */
export function insertBlank(
  content: string,
  from: number,
  to: number,
  blank: string,
): { text: string; cursor: number } {
  const piece = `{${blank}}`;
  return { text: content.slice(0, from) + piece + content.slice(to), cursor: from + piece.length };
}

/** The replies that fit what is searched for; most used first. */
export function matching(replies: readonly QuickReply[], typed: string, kept: Kept): QuickReply[] {
  const words = typed.trim().replace(/^\//, '').toLowerCase().split(/\s+/).filter(Boolean);
  return replies
    .filter((r) => kept === 'all' || r.scope === kept)
    .filter((r) => {
      const text = `${r.shortCode} ${r.content} ${r.tags.join(' ')}`.toLowerCase();
      return words.every((w) => text.includes(w));
    })
    .sort((a, b) => b.uses - a.uses || a.shortCode.localeCompare(b.shortCode));
}

/** One's own always; a team's and the shop's only with the right to. */
export const mayChange = (reply: QuickReply, me: string, manages: boolean): boolean =>
  reply.scope === 'own' ? reply.ownerId === me : manages;
