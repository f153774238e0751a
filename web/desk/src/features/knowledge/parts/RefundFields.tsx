import { useTranslation } from 'react-i18next';
import { Check, TextField } from '../../../ui/Field';
import type { RefundForm } from '../orders';

/** The refund of an order: its state in the shop's words, how much, why, and when it was asked for and done. */
export function RefundFields(props: { refund: RefundForm; onChange: (refund: RefundForm) => void }) {
  const { t } = useTranslation();
  const { refund } = props;
  const put = (part: Partial<RefundForm>) => props.onChange({ ...refund, ...part });
  return (
    <fieldset className="fieldset">
      <legend>{t('knowledge.refund')}</legend>
      <Check label={t('knowledge.hasRefund')} checked={refund.on} onChange={(on) => put({ on })} />
      {refund.on && (
        <div className="form-columns">
          <TextField
            label={t('knowledge.refundState')}
            hint={t('knowledge.refundStateHint')}
            value={refund.state}
            onChange={(state) => put({ state })}
            maxLength={300}
            required
          />
          <TextField
            label={t('knowledge.refundAmount')}
            value={refund.amount}
            onChange={(amount) => put({ amount })}
            inputMode="decimal"
            required
          />
          <TextField
            label={t('knowledge.refundReason')}
            value={refund.reason}
            onChange={(reason) => put({ reason })}
            maxLength={300}
          />
          <TextField
            label={t('knowledge.refundChannel')}
            value={refund.channel}
            onChange={(channel) => put({ channel })}
          />
          <TextField
            label={t('knowledge.refundAsked')}
            type="datetime-local"
            value={refund.askedAt}
            onChange={(askedAt) => put({ askedAt })}
            required
          />
          <TextField
            label={t('knowledge.refundDone')}
            type="datetime-local"
            value={refund.doneAt}
            onChange={(doneAt) => put({ doneAt })}
          />
        </div>
      )}
    </fieldset>
  );
}
