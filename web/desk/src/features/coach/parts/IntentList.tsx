import type { Understood } from '../../../api/reading';
import { useNames } from '../../../lib/words/useNames';

/** Intents, the likeliest first; pointing at one leaves only its words marked in the bubbles. */
export function IntentList(props: { intents: Understood['intents']; onSpotlight: (intent: number | null) => void }) {
  const { intent } = useNames();
  return (
    <ol className="intents">
      {props.intents.map((i, index) => (
        <li key={i.code}>
          <button
            type="button"
            onMouseEnter={() => props.onSpotlight(index)}
            onMouseLeave={() => props.onSpotlight(null)}
            onFocus={() => props.onSpotlight(index)}
            onBlur={() => props.onSpotlight(null)}
          >
            <span className="chip number">{i.code}</span>
            <span className="intent-name">{intent(i.code, i.name)}</span>
            <span className="intent-bar" aria-hidden="true">
              <i style={{ width: `${i.score * 100}%` }} />
            </span>
            <span className="number intent-score">{Math.round(i.score * 100)}%</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
