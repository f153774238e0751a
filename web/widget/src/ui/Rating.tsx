import { useEffect, useState } from 'preact/hooks';
import { fill } from '../words';
import { useAround, useStore } from './context';
import { Icon } from './icons';

/** One neutral question after the conversation: nothing is chosen beforehand, nothing is offered for an answer. */
export function Rating() {
  const { session, words } = useAround();
  const { conversation } = useStore(session.store);
  const [score, setScore] = useState(0);
  const [solved, setSolved] = useState<boolean | null>(null);
  const [comment, setComment] = useState('');
  const names = words.rateScores.split('|');
  const id = conversation?.id;
  useEffect(() => {
    setScore(0);
    setSolved(null);
    setComment('');
  }, [id]);

  if (conversation?.rated) return <p class="aside rated">{words.rated}</p>;
  if (!conversation?.canRate) return null;
  return (
    <form
      class="rating"
      onSubmit={(e) => {
        e.preventDefault();
        if (score > 0) session.rate(score, solved, comment.trim());
      }}
    >
      <fieldset>
        <legend>{words.rateTitle}</legend>
        <div class="stars">
          {names.map((name, i) => (
            <label key={name} class={i < score ? 'star star-on' : 'star'} title={name}>
              <input
                type="radio"
                name="score"
                class="unseen"
                checked={score === i + 1}
                onChange={() => setScore(i + 1)}
                aria-label={`${fill(words.score, { n: i + 1 })} ${name}`}
              />
              <Icon name="star" size={28} filled={i < score} />
            </label>
          ))}
        </div>
        <p class="star-name" aria-hidden="true">
          {score > 0 ? names[score - 1] : '\u00a0'}
        </p>
      </fieldset>
      {score > 0 && (
        <>
          <fieldset>
            <legend>{words.solvedAsk}</legend>
            <div class="choices">
              {[true, false].map((value) => (
                <label key={String(value)} class={solved === value ? 'choice choice-on' : 'choice'}>
                  <input
                    type="radio"
                    name="solved"
                    class="unseen"
                    checked={solved === value}
                    onChange={() => setSolved(value)}
                  />
                  {value ? words.solvedYes : words.solvedNo}
                </label>
              ))}
            </div>
          </fieldset>
          <textarea
            rows={2}
            maxLength={500}
            value={comment}
            placeholder={words.comment}
            aria-label={words.comment}
            onInput={(e) => setComment(e.currentTarget.value)}
          />
          <button type="submit" class="button button-main">
            {words.submit}
          </button>
        </>
      )}
    </form>
  );
}
