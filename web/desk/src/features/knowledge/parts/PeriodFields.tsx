import { useTranslation } from 'react-i18next';
import { faultAt, type Problem } from '../../../lib/problem';
import { TextField } from '../../../ui/Field';

/** From when until when something holds; without `endless` it has to end. */
export function PeriodFields(props: {
  from: string;
  to: string;
  endless?: boolean;
  problem: Problem | null;
  onChange: (part: { from: string } | { to: string }) => void;
}) {
  const { t } = useTranslation();
  const { endless = false, problem } = props;
  return (
    <>
      <TextField
        label={t('knowledge.from')}
        hint={endless ? t('knowledge.fromHint') : undefined}
        type="datetime-local"
        value={props.from}
        onChange={(from) => props.onChange({ from })}
        error={faultAt(problem, 'from')}
        required
      />
      <TextField
        label={t('knowledge.to')}
        hint={endless ? t('knowledge.toHint') : undefined}
        type="datetime-local"
        value={props.to}
        onChange={(to) => props.onChange({ to })}
        error={faultAt(problem, 'to')}
        required={!endless}
      />
    </>
  );
}
