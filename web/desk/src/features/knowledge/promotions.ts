import type { Promotion } from '../../api/knowledge';
import { controlTime, fenOf, instantOf, wordsOf, yuanOf } from './texts';

export const promotionKinds = ['cut', 'discount', 'coupon', 'gift', 'bundle'] as const;
export const types = ['minus', 'discount', 'nth', 'fixed', 'none'] as const;
export const layers = ['item', 'shop', 'cross', 'platform', 'payment'] as const;

export function promotionFormOf(promotion: Promotion | null) {
  const rule = promotion?.rule ?? {};
  const money = (fen: number | null | undefined) => (fen ? yuanOf(fen) : '');
  return {
    name: promotion?.name ?? '',
    kind: (promotion?.kind ?? 'cut') as string,
    text: promotion?.text ?? '',
    from: controlTime(promotion?.from ?? new Date().toISOString()),
    to: controlTime(promotion?.to),
    type: rule.type ?? 'minus',
    layer: rule.layer ?? 'shop',
    threshold: money(rule.thresholdFen),
    value: money(rule.valueFen),
    tenths: rule.tenths ? String(rule.tenths) : '',
    cap: money(rule.capFen),
    perStep: rule.perStep ?? false,
    products: (rule.products ?? []).join(' '),
    // What the form does not show stays as it is.
    kept: { pieces: rule.pieces ?? 0, nth: rule.nth ?? 2, gift: rule.gift ?? null },
  };
}

/** What is sent; null while an amount cannot be read. */
export function promotionDraftOf(form: ReturnType<typeof promotionFormOf>): object | null {
  const amounts = [form.threshold, form.value, form.cap].map((typed) => (typed.trim() ? fenOf(typed) : 0));
  const tenths = form.tenths.trim() ? Number(form.tenths) : 0;
  if (amounts.includes(null) || Number.isNaN(tenths)) return null;
  const [thresholdFen, valueFen, capFen] = amounts;
  return {
    name: form.name,
    kind: form.kind,
    text: form.text,
    from: instantOf(form.from),
    to: instantOf(form.to),
    rule: {
      ...form.kept,
      type: form.type,
      layer: form.layer,
      thresholdFen,
      valueFen,
      tenths,
      capFen: capFen || null,
      perStep: form.perStep,
      products: wordsOf(form.products),
    },
  };
}
