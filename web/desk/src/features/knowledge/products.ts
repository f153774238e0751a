import type { Product, ProductFields } from '../../api/knowledge';
import {
  chartOf,
  chartText,
  controlTime,
  fenOf,
  instantOf,
  linesOf,
  pairsOf,
  pairsText,
  wordsOf,
  yuanOf,
} from './texts';

/** The lists of the knowledge card, in the order in which they are filled in. */
export const fieldLists = [
  'functions',
  'points',
  'weaknesses',
  'fits',
  'notFor',
  'usage',
  'care',
  'cautions',
  'certificates',
  'misconceptions',
  'background',
  'forbiddenClaims',
  'included',
] as const;
export type FieldList = (typeof fieldLists)[number];

export interface VariantForm {
  key: string;
  code: string;
  spec: string;
  price: string;
  stock: string;
  arrives: string;
}

export interface ProductForm {
  code: string;
  name: string;
  category: string;
  brand: string;
  price: string;
  warranty: string;
  aliases: string;
  attrs: string;
  sizes: string;
  onSale: boolean;
  lists: Record<FieldList, string>;
  variants: VariantForm[];
}

export function productFormOf(product: Product | null): ProductForm {
  const fields: ProductFields = product?.fields ?? {};
  return {
    code: product?.code ?? '',
    name: product?.name ?? '',
    category: product?.category ?? '',
    brand: product?.brand ?? '',
    price: product ? yuanOf(product.priceFen) : '',
    warranty: fields.warranty ?? '',
    aliases: (fields.aliases ?? []).join(' '),
    attrs: pairsText(fields.attrs),
    sizes: chartText(fields.sizeChart?.rows),
    onSale: product?.onSale ?? true,
    lists: Object.fromEntries(fieldLists.map((l) => [l, (fields[l] ?? []).join('\n')])) as ProductForm['lists'],
    variants: (product?.variants ?? []).map((v) => ({
      key: v.code,
      code: v.code,
      spec: pairsText(v.spec).replaceAll('\n', '；'),
      price: yuanOf(v.priceFen),
      stock: String(v.stock),
      arrives: controlTime(v.arrivesAt),
    })),
  };
}

/** What is sent; null while a price or a stock cannot be read. */
export function productDraftOf(form: ProductForm): object | null {
  const priceFen = fenOf(form.price);
  const variants = form.variants.map((v) => ({
    code: v.code.trim(),
    spec: pairsOf(v.spec.replace(/[；;]/g, '\n')),
    priceFen: fenOf(v.price),
    stock: /^\d{1,7}$/.test(v.stock.trim()) ? Number(v.stock) : null,
    arrivesAt: instantOf(v.arrives),
  }));
  if (priceFen === null || variants.some((v) => v.priceFen === null || v.stock === null)) return null;
  return {
    code: form.code,
    name: form.name,
    category: form.category,
    brand: form.brand,
    priceFen,
    onSale: form.onSale,
    fields: {
      ...Object.fromEntries(fieldLists.map((l) => [l, linesOf(form.lists[l])])),
      attrs: pairsOf(form.attrs),
      warranty: form.warranty,
      sizeChart: chartOf(form.sizes),
      aliases: wordsOf(form.aliases),
    },
    variants,
  };
}
