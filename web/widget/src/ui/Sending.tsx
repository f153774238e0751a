import { fill, type Words } from '../words';
import { Failure } from './Bubble';
import { useAround, useStore } from './context';

/** Pictures on their way up. */
export function Sending() {
  const { session, uploads, words, locale } = useAround();
  const { uploads: all } = useStore(session.store);
  return (
    <>
      {all.map(({ clientId, preview, progress, refused }) => {
        const percent = Math.round(progress * 100);
        return (
          <div key={clientId} class="line line-mine line-head">
            <div class="stack">
              {refused?.code !== 'notPicture' && (
                <span class="picture picture-sending">
                  <img src={preview} alt={words.picture} />
                  {!refused && (
                    <progress max={100} value={percent} aria-label={fill(words.uploading, { n: percent })}>
                      {percent}%
                    </progress>
                  )}
                </span>
              )}
              {refused && (
                <Failure
                  why={(locale.startsWith('zh') ? refused.title : refused.titleEn) || own(refused.code, words)}
                  onRetry={refused.code === 'uploadFailed' ? () => uploads.retry(clientId) : undefined}
                  onRemove={() => uploads.discard(clientId)}
                />
              )}
            </div>
          </div>
        );
      })}
    </>
  );
}

function own(code: string, words: Words): string {
  return code === 'notPicture' ? words.notPicture : code === 'tooLarge' ? words.tooLarge : words.uploadFailed;
}
