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
    pieces: rule.pieces ? String(rule.pieces) : '',
    nth: String(rule.nth ?? 2),
    gift: rule.gift ?? '',
  };
}

export type PromotionForm = ReturnType<typeof promotionFormOf>;

/** The arithmetic of what is typed; null while an amount or a number cannot be read. */
export function termsOf(form: PromotionForm): object | null {
  const amounts = [form.threshold, form.value, form.cap].map((typed) => (typed.trim() ? fenOf(typed) : 0));
  const tenths = form.tenths.trim() ? Number(form.tenths) : 0;
  const [pieces, nth] = [form.pieces.trim() || '0', form.nth.trim() || '2'].map((n) =>
    /^\d{1,4}$/.test(n) ? Number(n) : null,
  );
  if (amounts.includes(null) || Number.isNaN(tenths) || pieces === null || nth === null) return null;
  const [thresholdFen, valueFen, capFen] = amounts;
  return {
    type: form.type,
    layer: form.layer,
    thresholdFen,
    pieces,
    valueFen,
    tenths,
    nth,
    capFen: capFen || null,
    perStep: form.perStep,
    products: wordsOf(form.products),
    gift: form.gift.trim() || null,
  };
}

/** What is sent; null while the terms cannot be read. */
export function promotionDraftOf(form: PromotionForm): object | null {
  const rule = termsOf(form);
  return (
    rule && {
      name: form.name,
      kind: form.kind,
      text: form.text,
      from: instantOf(form.from),
      to: instantOf(form.to),
      rule,
    }
  );
}
