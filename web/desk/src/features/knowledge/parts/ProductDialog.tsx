import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Product, type ProductItem, productOf, saveOne } from '../../../api/knowledge';
import { faultAt } from '../../../lib/problem';
import { Dialog } from '../../../ui/Dialog';
import { AreaField, Check, TextField } from '../../../ui/Field';
import { Loaded } from '../../../ui/Notice';
import { fieldLists, type ProductForm, productDraftOf, productFormOf } from '../products';
import { FormDialog } from './FormDialog';
import { VariantRows } from './VariantRows';

/** Adds or changes a product: the whole knowledge card, variants with stock and arrival, the size chart. */
export function ProductDialog(props: { item: ProductItem | null; onSaved: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const id = props.item?.id;
  const product = useQuery({
    queryKey: ['knowledge', 'product', id],
    queryFn: () => productOf(id as string),
    enabled: !!id,
    staleTime: 0,
    gcTime: 0,
  });
  if (!id) return <ProductFormDialog product={null} onSaved={props.onSaved} onClose={props.onClose} />;
  return product.data ? (
    <ProductFormDialog product={product.data} onSaved={props.onSaved} onClose={props.onClose} />
  ) : (
    <Dialog title={t('common.edit')} onClose={props.onClose}>
      <Loaded of={product}>{() => null}</Loaded>
    </Dialog>
  );
}

function ProductFormDialog(props: { product: Product | null; onSaved: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const [form, setForm] = useState<ProductForm>(() => productFormOf(props.product));
  const put = (part: Partial<ProductForm>) => setForm({ ...form, ...part });
  const draft = productDraftOf(form);
  return (
    <FormDialog
      title={props.product ? t('knowledge.editOf', { name: props.product.name }) : t('knowledge.newProduct')}
      fields={['code', 'name', 'priceFen']}
      ready={draft !== null}
      save={() => saveOne('products', props.product?.id ?? null, draft ?? {})}
      onSaved={props.onSaved}
      onClose={props.onClose}
    >
      {(problem) => (
        <>
          {props.product && props.product.gaps.length > 0 && (
            <p className="knowledge-gaps">{t('knowledge.gaps', { list: props.product.gaps.join('、') })}</p>
          )}
          <div className="form-columns">
            <TextField
              label={t('knowledge.code')}
              value={form.code}
              onChange={(code) => put({ code })}
              error={problem?.status === 409 ? problem.title : faultAt(problem, 'code')}
              maxLength={60}
              required
            />
            <TextField
              label={t('knowledge.name')}
              value={form.name}
              onChange={(name) => put({ name })}
              error={faultAt(problem, 'name')}
              maxLength={120}
              required
            />
            <TextField
              label={t('knowledge.category')}
              hint={t('knowledge.categoryHint')}
              value={form.category}
              onChange={(category) => put({ category })}
              maxLength={40}
            />
            <TextField
              label={t('knowledge.brand')}
              value={form.brand}
              onChange={(brand) => put({ brand })}
              maxLength={40}
            />
            <TextField
              label={t('knowledge.price')}
              value={form.price}
              onChange={(price) => put({ price })}
              error={faultAt(problem, 'priceFen')}
              inputMode="decimal"
              required
            />
            <TextField
              label={t('knowledge.warranty')}
              value={form.warranty}
              onChange={(warranty) => put({ warranty })}
              maxLength={100}
            />
          </div>
          <TextField
            label={t('knowledge.aliases')}
            hint={t('knowledge.aliasesHint')}
            value={form.aliases}
            onChange={(aliases) => put({ aliases })}
          />
          <AreaField
            label={t('knowledge.attrs')}
            hint={t('knowledge.attrsHint')}
            value={form.attrs}
            onChange={(attrs) => put({ attrs })}
            rows={5}
          />
          <VariantRows rows={form.variants} onChange={(variants) => put({ variants })} />
          <AreaField
            label={t('knowledge.sizes')}
            hint={t('knowledge.sizesHint')}
            value={form.sizes}
            onChange={(sizes) => put({ sizes })}
            placeholder={'码, 胸围, 身高, 体重(斤)\nM, 102, 160-167, 105-118'}
          />
          <div className="form-columns">
            {fieldLists.map((list) => (
              <AreaField
                key={list}
                label={t(`knowledgeField.${list}`)}
                value={form.lists[list]}
                onChange={(text) => put({ lists: { ...form.lists, [list]: text } })}
                rows={2}
              />
            ))}
          </div>
          <p className="knowledge-gaps">{t('knowledge.linesHint')}</p>
          <Check label={t('knowledge.onSale')} checked={form.onSale} onChange={(onSale) => put({ onSale })} />
        </>
      )}
    </FormDialog>
  );
}
