import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { freshKey } from '../../../api/client';
import { type Order, saveOrder } from '../../../api/knowledge';
import { faultAt } from '../../../lib/problem';
import { Check, SelectField, TextField } from '../../../ui/Field';
import { type OrderForm, orderDraftOf, orderFormOf, orderStates, orderTexts, orderTimes } from '../orders';
import { FormDialog } from './FormDialog';

/** Adds an order or takes it as it is now. */
export function OrderDialog(props: { order: Order | null; onSaved: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const [form, setForm] = useState<OrderForm>(() => orderFormOf(props.order));
  const put = (part: Partial<OrderForm>) => setForm({ ...form, ...part });
  const putItem = (at: number, part: Partial<OrderForm['items'][number]>) =>
    put({ items: form.items.map((item, i) => (i === at ? { ...item, ...part } : item)) });
  const draft = orderDraftOf(form, props.order);
  return (
    <FormDialog
      title={props.order ? t('knowledge.editOf', { name: props.order.number }) : t('knowledge.newOrder')}
      fields={['number', 'placedAt']}
      ready={draft !== null}
      save={() => saveOrder(form.number.trim(), draft ?? {})}
      onSaved={props.onSaved}
      onClose={props.onClose}
    >
      {(problem) => (
        <>
          <div className="form-columns">
            <TextField
              label={t('knowledge.number')}
              value={form.number}
              onChange={(number) => put({ number })}
              error={faultAt(problem, 'number')}
              disabled={props.order !== null}
              maxLength={60}
              required
            />
            <SelectField
              label={t('knowledge.state')}
              value={form.status}
              onChange={(status) => put({ status })}
              options={orderStates.map((s) => ({ value: s, label: t(`knowledgeOrderState.${s}`) }))}
            />
            <TextField
              label={t('knowledge.buyer')}
              hint={t('knowledge.buyerHint')}
              value={form.buyer}
              onChange={(buyer) => put({ buyer })}
            />
            <TextField
              label={t('knowledge.paid')}
              value={form.paid}
              onChange={(paid) => put({ paid })}
              inputMode="decimal"
              required
            />
          </div>
          <fieldset className="fieldset">
            <legend>{t('knowledge.items')}</legend>
            <div className="knowledge-rows">
              {form.items.map((item, at) => (
                <div className="knowledge-row knowledge-item" key={item.key}>
                  <TextField label={t('knowledge.code')} value={item.code} onChange={(code) => putItem(at, { code })} />
                  <TextField label={t('knowledge.name')} value={item.name} onChange={(name) => putItem(at, { name })} />
                  <TextField label={t('knowledge.spec')} value={item.spec} onChange={(spec) => putItem(at, { spec })} />
                  <TextField
                    label={t('knowledge.qty')}
                    value={item.qty}
                    onChange={(qty) => putItem(at, { qty })}
                    inputMode="numeric"
                    required
                  />
                  <TextField
                    label={t('knowledge.price')}
                    value={item.price}
                    onChange={(price) => putItem(at, { price })}
                    inputMode="decimal"
                    required
                  />
                  <Button
                    size="small"
                    type="text"
                    danger
                    aria-label={`${t('common.remove')} ${item.name}`}
                    onClick={() => put({ items: form.items.filter((_, i) => i !== at) })}
                  >
                    {t('common.remove')}
                  </Button>
                </div>
              ))}
            </div>
            <Button
              size="small"
              onClick={() =>
                put({
                  items: [
                    ...form.items,
                    { key: freshKey(), code: '', name: '', variant: '', spec: '', qty: '1', price: '' },
                  ],
                })
              }
            >
              {t('knowledge.addItem')}
            </Button>
          </fieldset>
          <div className="form-columns">
            {orderTimes.map((name) => (
              <TextField
                key={name}
                label={t(`knowledgeTime.${name}`)}
                type="datetime-local"
                value={form.times[name]}
                onChange={(at) => put({ times: { ...form.times, [name]: at } })}
                error={name === 'placedAt' ? faultAt(problem, 'placedAt') : null}
                required={name === 'placedAt'}
              />
            ))}
            {orderTexts.map((name) => (
              <TextField
                key={name}
                label={t(`knowledgeText.${name}`)}
                hint={name === 'address' ? t('knowledge.addressHint') : undefined}
                value={form.texts[name]}
                onChange={(text) => put({ texts: { ...form.texts, [name]: text } })}
              />
            ))}
          </div>
          <Check label={t('knowledge.noReturn')} checked={form.noReturn} onChange={(noReturn) => put({ noReturn })} />
          <Check
            label={t('knowledge.insurance')}
            checked={form.freightInsurance}
            onChange={(freightInsurance) => put({ freightInsurance })}
          />
        </>
      )}
    </FormDialog>
  );
}
