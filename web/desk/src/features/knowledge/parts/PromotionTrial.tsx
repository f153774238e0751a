import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tryPromotion } from '../../../api/knowledge';
import { useDebounced } from '../../../lib/useDebounced';
import { TextField } from '../../../ui/Field';
import { fenOf, yuanOf } from '../texts';

/** The terms tried on one to five pieces, by the same arithmetic that checks replies. `rule` is null while it cannot be read. */
export function PromotionTrial(props: { rule: object | null }) {
  const { t } = useTranslation();
  const [price, setPrice] = useState('100');
  const asked = useDebounced(JSON.stringify({ rule: props.rule, priceFen: fenOf(price) ?? 0 }), 250);
  const { rule, priceFen } = JSON.parse(asked) as { rule: object | null; priceFen: number };
  const trial = useQuery({
    queryKey: ['knowledge', 'trial', asked],
    queryFn: ({ signal }) => tryPromotion(rule ?? {}, priceFen, signal),
    enabled: rule !== null && priceFen > 0,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <fieldset className="fieldset">
      <legend>{t('knowledge.trial')}</legend>
      <TextField label={t('knowledge.trialPrice')} value={price} onChange={setPrice} inputMode="decimal" />
      {trial.data && !trial.error && (
        <p className="knowledge-trial" role="status">
          {trial.data.lines.map((line) => (
            <span key={line.pieces} className="number">
              {t('knowledge.trialLine', { count: line.pieces, total: yuanOf(line.totalFen) })}
            </span>
          ))}
        </p>
      )}
    </fieldset>
  );
}
