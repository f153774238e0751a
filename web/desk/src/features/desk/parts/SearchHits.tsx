import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { desk } from '../../../api/desk';
import type { SearchHit } from '../../../api/desk.types';
import { whenText } from '../../../lib/clock';
import { Nothing, ProblemNotice } from '../../../ui/Notice';

/** What was found in all messages this person may see, the found words marked. */
export function SearchHits(props: { q: string; zone: string; to: (hit: SearchHit) => string }) {
  const { t } = useTranslation();
  const found = useInfiniteQuery({
    queryKey: ['desk', 'search', props.q],
    queryFn: ({ pageParam, signal }) => desk.search(props.q, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    staleTime: 10_000,
  });
  const hits = found.data?.pages.flatMap((p) => p.items) ?? [];
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => found.refetch()} />;
  if (found.isPending) return <p className="empty list-note">{t('deskList.searching')}</p>;
  if (hits.length === 0)
    return <Nothing title={t('deskList.noHits', { q: props.q })} hint={t('deskList.noHitsHint')} />;
  return (
    <>
      <ul className="conversations" aria-label={t('deskList.hits')}>
        {hits.map((hit) => (
          <li key={`${hit.conversation.id} ${hit.message.seq}`} className="row-conversation">
            <Link to={props.to(hit)} className="row-link">
              <span className="row-line">
                <span className="row-name">{hit.conversation.buyer.name}</span>
                <span className="faint number">#{hit.conversation.number}</span>
                <span className="row-when faint number">{whenText(hit.message.at, props.zone, Date.now())}</span>
              </span>
              <span className="row-hit">
                <span className="faint">{hit.message.sender.name}：</span>
                <Marked text={hit.message.content} marks={hit.marks} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button block type="text" disabled={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
          {t('deskList.more')}
        </Button>
      )}
    </>
  );
}

function Marked(props: { text: string; marks: readonly { start: number; length: number }[] }) {
  const parts = [];
  // A hit far inside a long text is shown with a little of what stands before it.
  const first = props.marks[0]?.start ?? 0;
  let at = first > 24 ? first - 16 : 0;
  if (at > 0) parts.push('…');
  for (const mark of props.marks) {
    if (mark.start < at) continue;
    parts.push(props.text.slice(at, mark.start));
    parts.push(<mark key={mark.start}>{props.text.slice(mark.start, mark.start + mark.length)}</mark>);
    at = mark.start + mark.length;
  }
  parts.push(props.text.slice(at, at + 120));
  return <span>{parts}</span>;
}
