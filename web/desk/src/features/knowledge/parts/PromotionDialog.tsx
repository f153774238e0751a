import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Promotion, saveOne } from '../../../api/knowledge';
import { faultAt } from '../../../lib/problem';
import { AreaField, Check, SelectField, TextField } from '../../../ui/Field';
import { layers, promotionDraftOf, promotionFormOf, promotionKinds, termsOf, types } from '../promotions';
import { FormDialog } from './FormDialog';
import { PeriodFields } from './PeriodFields';
import { PromotionTrial } from './PromotionTrial';

/** Adds or changes a promotion with the arithmetic behind its words. */
export function PromotionDialog(props: { promotion: Promotion | null; onSaved: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const [form, setForm] = useState(() => promotionFormOf(props.promotion));
  const put = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const draft = promotionDraftOf(form);
  const tenths = form.type === 'discount' || form.type === 'nth';
  return (
    <FormDialog
      title={props.promotion ? t('knowledge.editOf', { name: props.promotion.name }) : t('knowledge.newPromotion')}
      fields={['name', 'text', 'from', 'to']}
      ready={draft !== null}
      save={() => saveOne('promotions', props.promotion?.id ?? null, draft ?? {})}
      onSaved={props.onSaved}
      onClose={props.onClose}
    >
      {(problem) => (
        <>
          <div className="form-columns">
            <TextField
              label={t('knowledge.promotion')}
              value={form.name}
              onChange={(name) => put({ name })}
              error={faultAt(problem, 'name')}
              maxLength={60}
              required
            />
            <SelectField
              label={t('knowledge.kind')}
              value={form.kind}
              onChange={(kind) => put({ kind })}
              options={promotionKinds.map((k) => ({ value: k, label: t(`knowledgePromotionKind.${k}`) }))}
            />
            <PeriodFields from={form.from} to={form.to} problem={problem} onChange={put} />
            <SelectField
              label={t('knowledge.type')}
              value={form.type}
              onChange={(type) => put({ type })}
              options={types.map((k) => ({ value: k, label: t(`knowledgePromotionType.${k}`) }))}
            />
            <SelectField
              label={t('knowledge.layer')}
              hint={t('knowledge.layerHint')}
              value={form.layer}
              onChange={(layer) => put({ layer })}
              options={layers.map((k) => ({ value: k, label: t(`knowledgePromotionLayer.${k}`) }))}
            />
            {form.type !== 'none' && (
              <>
                <TextField
                  label={t('knowledge.threshold')}
                  hint={t('knowledge.thresholdHint')}
                  value={form.threshold}
                  onChange={(threshold) => put({ threshold })}
                  inputMode="decimal"
                />
                <TextField
                  label={t('knowledge.pieces')}
                  hint={t('knowledge.piecesHint')}
                  value={form.pieces}
                  onChange={(pieces) => put({ pieces })}
                  inputMode="numeric"
                />
                {form.type === 'nth' && (
                  <TextField
                    label={t('knowledge.nth')}
                    value={form.nth}
                    onChange={(nth) => put({ nth })}
                    inputMode="numeric"
                    required
                  />
                )}
                <TextField
                  label={t(tenths ? 'knowledge.tenths' : 'knowledge.value')}
                  value={tenths ? form.tenths : form.value}
                  onChange={(value) => put(tenths ? { tenths: value } : { value })}
                  inputMode="decimal"
                  required
                />
                <TextField
                  label={t('knowledge.cap')}
                  value={form.cap}
                  onChange={(cap) => put({ cap })}
                  inputMode="decimal"
                />
              </>
            )}
            <TextField
              label={t('knowledge.gift')}
              hint={t('knowledge.giftHint')}
              value={form.gift}
              onChange={(gift) => put({ gift })}
              maxLength={100}
              required={form.kind === 'gift'}
            />
            <TextField
              label={t('knowledge.onlyFor')}
              hint={t('knowledge.onlyForHint')}
              value={form.products}
              onChange={(products) => put({ products })}
            />
          </div>
          {form.type === 'minus' && (
            <Check label={t('knowledge.perStep')} checked={form.perStep} onChange={(perStep) => put({ perStep })} />
          )}
          {form.type !== 'none' && <PromotionTrial rule={termsOf(form)} />}
          <AreaField
            label={t('knowledge.says')}
            hint={t('knowledge.saysHint')}
            value={form.text}
            onChange={(text) => put({ text })}
            error={faultAt(problem, 'text')}
            maxLength={500}
            required
          />
        </>
      )}
    </FormDialog>
  );
}
