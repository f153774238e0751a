import { useTranslation } from 'react-i18next';
import { applyEdits } from '../../../lib/spans';
import { RewriteView } from '../../../ui/review/RewriteView';
import type { DraftReview } from './useReview';

/** «优化» over the reply box: the rewrite beside the draft; the draft stays where it is until something is taken. */
export default function Improve(props: {
  draft: string;
  review: DraftReview;
  onTake: () => void;
  onTakePart: (next: string) => void;
  onBack: () => void;
}) {
  const { t } = useTranslation();
  const { draft, review } = props;
  return (
    <div className="improve">
      {review.shown ? (
        <RewriteView
          draft={draft}
          review={review.shown}
          takeKeys="Alt+Enter"
          onTake={props.onTake}
          onTakePart={(edit) => props.onTakePart(applyEdits(draft, [edit]))}
          onBack={props.onBack}
        />
      ) : (
        <p className="empty" role="status">
          {t(review.away ? 'coachBar.away' : 'common.loading')}
        </p>
      )}
    </div>
  );
}
