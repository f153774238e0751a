import { useTranslation } from 'react-i18next';
import type { Panel } from '../../../api/assist';
import { knownOf } from '../panel';
import { Fold } from '../parts/Fold';
import { AskLine } from './AskNext';
import type { AssistUse } from './AssistPanel';

const from = { buyer: 'panel.fromBuyer', order: 'panel.fromOrder', product: 'panel.fromProduct' } as const;

/** What is known already, so that nobody asks again, and what is missing with the question for it. */
export function KnownPart(props: { panel: Panel; use: AssistUse }) {
  const { t } = useTranslation();
  const { panel, use } = props;
  const known = knownOf(panel);
  const missing = panel.missing.filter((m) => m.slot !== panel.ask?.slot);
  return (
    <Fold
      id="assist-known"
      title={t('panel.known')}
      shut
      extra={
        <span className="faint">
          {known.length} · {t('panel.missing')} {panel.missing.length}
        </span>
      }
    >
      {known.length === 0 ? (
        <p className="empty">{t('panel.knownNone')}</p>
      ) : (
        <dl className="facts-list">
          {known.map((k) => (
            <div key={k.slot}>
              <dt>{k.name}</dt>
              <dd className="number" title={t(from[k.source])}>
                {k.value}
                {k.source !== 'buyer' && <span className="fact-from">{t(from[k.source])}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {panel.missing.length > 0 && (
        <p className="missing">
          <span className="faint">{t('panel.missing')}</span>
          {panel.missing.map((m) => (
            <span key={m.slot} className="chip">
              {m.name}
            </span>
          ))}
        </p>
      )}
      {missing.map((m) => m.ask && <AskLine key={m.slot} ask={m.ask} use={use} />)}
    </Fold>
  );
}
