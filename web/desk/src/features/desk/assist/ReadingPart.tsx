import { useTranslation } from 'react-i18next';
import type { Panel } from '../../../api/assist';
import { useNames } from '../../../lib/words/useNames';
import { Fold } from '../parts/Fold';

/** What was read of the buyer: intents, each showing its words when pointed at, and the worries behind the question. */
export function ReadingPart(props: { panel: Panel; onSpotlight: (intent: string | null) => void }) {
  const { t } = useTranslation();
  const { intent, said } = useNames();
  const { intents, worries } = props.panel;
  return (
    <Fold id="assist-reading" title={t('panel.reading')}>
      {intents.length === 0 ? (
        <p className="empty">{t('panel.intentsNone')}</p>
      ) : (
        <ul className="assist-intents" aria-label={t('panel.intents')}>
          {intents.slice(0, 4).map((i) => (
            <li key={i.code}>
              <button
                type="button"
                onMouseEnter={() => props.onSpotlight(i.code)}
                onMouseLeave={() => props.onSpotlight(null)}
                onFocus={() => props.onSpotlight(i.code)}
                onBlur={() => props.onSpotlight(null)}
              >
                {intent(i.code, i.name)} <span className="number faint">{Math.round(i.score * 100)}%</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {worries.length > 0 && (
        <dl className="worries" aria-label={t('panel.worries')}>
          {worries.map((w) => (
            <div key={w.text}>
              <dt>{said(w.text)}</dt>
              <dd className="faint">{said(w.why, intents)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Fold>
  );
}
