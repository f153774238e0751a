import { ask, json, type Page, type Schemas, send } from './client';

/** What the shop knows: products, orders, policies, promotions, articles. Money is in fen. */

export type ProductItem = Schemas['ProductItem'];
export type Product = Schemas['ProductShape'];
export type ProductFields = Schemas['ProductFields'];
export type Variant = Schemas['VariantShape'];
export type Order = Schemas['OrderShape'];
export type OrderItem = Schemas['OrderItem'];
export type OrderState = Schemas['OrderState'];
export type Policy = Schemas['PolicyShape'];
export type Promotion = Schemas['PromotionShape'];
export type PromotionTerms = Schemas['PromotionTerms'];
export type Article = Schemas['ArticleShape'];
export type KnowledgeImport = Schemas['KnowledgeImport'];

export type KnowledgeKind = 'products' | 'orders' | 'policies' | 'promotions' | 'articles';

/** A part of a list of knowledge, found by words or, without any, what changed last. */
export const listOf =
  <T>(kind: KnowledgeKind, q: string) =>
  ({ signal }: { signal: AbortSignal }) =>
    ask<Page<T>>('GET', `${kind}?limit=50&q=${encodeURIComponent(q)}`, undefined, signal);

export const productOf = (id: string) => ask<Product>('GET', `products/${id}`);

/** Saves something new (without an id) or changed; parts left out stay as they are. */
export const saveOne = <T>(kind: Exclude<KnowledgeKind, 'orders'>, id: string | null, draft: object) =>
  id ? ask<T>('PATCH', `${kind}/${id}`, draft) : ask<T>('POST', kind, draft);

export const saveOrder = (number: string, draft: object) =>
  ask<Order>('PUT', `orders/${encodeURIComponent(number)}`, draft);

export const removeOne = (kind: Exclude<KnowledgeKind, 'orders'>, id: string) => ask<void>('DELETE', `${kind}/${id}`);

/** The columns of each kind of table; those with * are needed. */
export const importColumns = () => ask<Record<KnowledgeKind, string[]>>('GET', 'knowledge/import/columns');

/** What one to five pieces at a price (fen) come to under the terms of a promotion. */
export const tryPromotion = (rule: object, priceFen: number, signal: AbortSignal) =>
  json<Schemas['TrialShape']>('POST', '/api/v1/promotions/trial', { rule, priceFen }, { signal });

/** Sends a table; a dry run only says what would happen. */
export async function importTable(kind: KnowledgeKind, file: File, dryRun: boolean): Promise<KnowledgeImport> {
  const body = new FormData();
  body.append('file', file);
  const answer = await send(`/api/v1/knowledge/import?kind=${kind}&dry_run=${dryRun}`, { method: 'POST', body });
  return (await answer.json()) as KnowledgeImport;
}
