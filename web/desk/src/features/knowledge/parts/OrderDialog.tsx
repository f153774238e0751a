import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Order, saveOrder } from '../../../api/knowledge';
import { faultAt } from '../../../lib/problem';
import { Check, SelectField, TextField } from '../../../ui/Field';
import { type OrderForm, orderDraftOf, orderFormOf, orderStates, orderTexts, orderTimes } from '../orders';
import { FormDialog } from './FormDialog';
import { ItemRows } from './ItemRows';
import { RefundFields } from './RefundFields';

/** Adds an order or takes it as it is now. */
export function OrderDialog(props: { order: Order | null; onSaved: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const [form, setForm] = useState<OrderForm>(() => orderFormOf(props.order));
  const put = (part: Partial<OrderForm>) => setForm({ ...form, ...part });
  const draft = orderDraftOf(form);
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
          <ItemRows rows={form.items} onChange={(items) => put({ items })} />
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
          <RefundFields refund={form.refund} onChange={(refund) => put({ refund })} />
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
