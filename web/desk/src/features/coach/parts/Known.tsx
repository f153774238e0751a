import { useTranslation } from 'react-i18next';
import { useNames } from '../../../lib/words/useNames';
import { RiskTag } from '../../../ui/RiskTag';
import { Section } from '../../../ui/Section';

/** What is known already, so that nobody asks again, and what is still missing. */
export function Known(props: { slots: Record<string, unknown>; missing: readonly string[] }) {
  const { t } = useTranslation();
  const { name, unit } = useNames();
  const known = Object.entries(props.slots);
  return (
    <>
      <Section title={t('reading.missing')} nothing={props.missing.length === 0 && t('reading.missingNone')}>
        <div className="row">
          {props.missing.map((slot) => (
            <RiskTag key={slot} risk="low">
              {name('slot', slot)}
            </RiskTag>
          ))}
        </div>
      </Section>
      <Section title={t('reading.known')} nothing={known.length === 0 && t('reading.knownNone')}>
        <dl className="known">
          {known.map(([slot, value]) => (
            <div key={slot}>
              <dt>{name('slot', slot)}</dt>
              <dd className="number">
                {(Array.isArray(value) ? value : [value])
                  .map((v) => (typeof v === 'number' ? `${v} ${unit(slot)}`.trim() : String(v)))
                  .join('、')}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}
