import type { Order } from '../../api/knowledge';
import { controlTime, fenOf, instantOf, yuanOf } from './texts';

export const orderStates = ['unpaid', 'paid', 'shipped', 'signed', 'refunding', 'closed'] as const;
export const orderTimes = ['placedAt', 'paidAt', 'shipBy', 'shippedAt', 'lastTrackAt', 'signedAt'] as const;
export const orderTexts = ['carrier', 'trackingNo', 'lastTrack', 'address', 'note'] as const;

export interface ItemForm {
  key: string;
  code: string;
  name: string;
  variant: string;
  spec: string;
  qty: string;
  price: string;
}

/** `on` is false for an order without a refund. */
export interface RefundForm {
  on: boolean;
  state: string;
  amount: string;
  reason: string;
  channel: string;
  askedAt: string;
  doneAt: string;
}

export interface OrderForm {
  number: string;
  status: string;
  buyer: string;
  paid: string;
  items: ItemForm[];
  times: Record<(typeof orderTimes)[number], string>;
  texts: Record<(typeof orderTexts)[number], string>;
  refund: RefundForm;
  noReturn: boolean;
  freightInsurance: boolean;
}

export function orderFormOf(order: Order | null): OrderForm {
  const details = order?.details ?? {};
  const { placedAt = new Date().toISOString() } = order ?? {};
  return {
    number: order?.number ?? '',
    status: order?.status ?? 'paid',
    buyer: order?.buyerIdentifier ?? '',
    paid: order ? yuanOf(order.paidFen) : '',
    items: (details.items ?? []).map((i, at) => ({
      key: `${at} ${i.code}`,
      code: i.code,
      name: i.name,
      variant: i.variant,
      spec: i.spec,
      qty: String(i.qty),
      price: yuanOf(i.priceFen),
    })),
    times: {
      placedAt: controlTime(placedAt),
      paidAt: controlTime(details.paidAt),
      shipBy: controlTime(details.shipBy),
      shippedAt: controlTime(details.shippedAt),
      lastTrackAt: controlTime(details.lastTrackAt),
      signedAt: controlTime(details.signedAt),
    },
    texts: {
      carrier: details.carrier ?? '',
      trackingNo: details.trackingNo ?? '',
      lastTrack: details.lastTrack ?? '',
      address: details.address ?? '',
      note: details.note ?? '',
    },
    refund: {
      on: Boolean(details.refund),
      state: details.refund?.state ?? '',
      amount: details.refund ? yuanOf(details.refund.fen) : '',
      reason: details.refund?.reason ?? '',
      channel: details.refund?.channel ?? '原路退回',
      askedAt: controlTime(details.refund?.askedAt ?? new Date().toISOString()),
      doneAt: controlTime(details.refund?.doneAt),
    },
    noReturn: details.noReturn ?? false,
    freightInsurance: details.freightInsurance ?? false,
  };
}

/** What is sent; null while an amount or a number of pieces cannot be read. */
export function orderDraftOf(form: OrderForm): object | null {
  const paidFen = fenOf(form.paid);
  const items = form.items.map((i) => ({
    code: i.code,
    name: i.name,
    variant: i.variant,
    spec: i.spec,
    qty: /^[1-9]\d{0,4}$/.test(i.qty.trim()) ? Number(i.qty) : null,
    priceFen: fenOf(i.price),
  }));
  if (paidFen === null || items.some((i) => i.qty === null || i.priceFen === null)) return null;
  const { placedAt, ...rest } = form.times;
  const { on, amount, askedAt, doneAt, ...words } = form.refund;
  const fen = fenOf(amount);
  if (on && fen === null) return null;
  return {
    buyerIdentifier: form.buyer.trim() || null,
    status: form.status,
    placedAt: instantOf(placedAt),
    paidFen,
    details: {
      refund: on ? { ...words, fen, askedAt: instantOf(askedAt), doneAt: instantOf(doneAt) } : null,
      items,
      ...Object.fromEntries(Object.entries(rest).map(([name, at]) => [name, instantOf(at)])),
      ...form.texts,
      noReturn: form.noReturn,
      freightInsurance: form.freightInsurance,
    },
  };
}
