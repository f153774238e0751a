import { SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationItem, ConversationQuery, SavedView } from '../../../api/desk.types';
import { useMe, useRight } from '../../../api/me';
import { useDebounced } from '../../../lib/useDebounced';
import { Nothing, ProblemNotice } from '../../../ui/Notice';
import { useLabels, useList, useMeta } from '../queries';
import type { Narrowing } from '../views';
import { BulkBar } from './BulkBar';
import { ConversationRow } from './ConversationRow';
import { Narrow } from './Narrow';
import { SavedViews } from './SavedViews';
import { SearchHits } from './SearchHits';
import { ViewBar } from './ViewBar';

/** The left column: which conversations, and which one of them. */
export function ListPane(props: {
  view: string;
  saved: readonly SavedView[];
  query: ConversationQuery;
  narrowing: Narrowing;
  current: string | null;
  search: RefObject<HTMLInputElement | null>;
  onView: (view: string) => void;
  onNarrow: (value: Narrowing) => void;
  to: (id: string, seq?: number) => string;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const mayBulk = useRight('bulk');
  const meta = useMeta().data;
  const labels = useLabels().data;
  const list = useList(props.query);
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim(), 250);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const lastPicked = useRef<string | null>(null);
  const items = list.data ?? [];
  const chosen = items.filter((i) => picked.has(i.id)).map((i) => i.id);

  const pick = (id: string, on: boolean, range: boolean) => {
    const next = new Set(picked);
    const from = items.findIndex((i) => i.id === lastPicked.current);
    const to = items.findIndex((i) => i.id === id);
    const span = range && from >= 0 ? items.slice(Math.min(from, to), Math.max(from, to) + 1) : [{ id }];
    for (const item of span) {
      if (on) next.add(item.id);
      else next.delete(item.id);
    }
    lastPicked.current = id;
    setPicked(next);
  };

  return (
    <section className="pane pane-list" aria-label={t('deskList.title')}>
      <ViewBar view={props.view} meta={meta} onView={props.onView} />
      <div className="list-tools">
        <label className="search-box">
          <SearchOutlined aria-hidden="true" />
          <input
            ref={props.search}
            type="search"
            value={typed}
            placeholder={t('deskList.search')}
            aria-label={t('deskList.search')}
            onChange={(e) => setTyped(e.target.value)}
            onKeyDown={(e) => {
              if (e.key === 'Escape') setTyped('');
            }}
          />
        </label>
        <Narrow value={props.narrowing} onChange={props.onNarrow} />
        <SavedViews views={props.saved} view={props.view} query={props.query} onView={props.onView} />
      </div>
      {chosen.length > 0 && (
        <BulkBar
          ids={chosen}
          onDone={() => setPicked(new Set())}
          onAll={() => setPicked(new Set(items.map((i) => i.id)))}
        />
      )}
      <div className="list-scroll">
        {q !== '' ? (
          <SearchHits q={q} zone={me.shop.zone} to={(hit) => props.to(hit.message.conversationId, hit.message.seq)} />
        ) : list.error && !list.data ? (
          <ProblemNotice error={list.error} onRetry={() => list.refetch()} />
        ) : list.isPending ? (
          <div className="bones list-bones" role="status" aria-label={t('common.wait')}>
            {[1, 2, 3, 4, 5, 6].map((n) => (
              <i key={n} />
            ))}
          </div>
        ) : items.length === 0 ? (
          <NoConversations view={props.view} presence={me.presence} />
        ) : (
          <ul className="conversations" aria-label={t('deskList.title')}>
            {items.map((item: ConversationItem) => (
              <ConversationRow
                key={item.id}
                item={item}
                to={props.to(item.id)}
                current={item.id === props.current}
                zone={me.shop.zone}
                me={me.id}
                labels={labels}
                picked={mayBulk ? picked.has(item.id) : null}
                onPick={pick}
              />
            ))}
          </ul>
        )}
        {q === '' && list.hasNextPage && (
          <Button block type="text" disabled={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            {t('deskList.more')}
          </Button>
        )}
      </div>
    </section>
  );
}

function NoConversations(props: { view: string; presence: string }) {
  const { t } = useTranslation();
  const known = ['mine', 'queue', 'all', 'mentions', 'later'].includes(props.view) ? props.view : 'saved';
  const away = known === 'mine' && props.presence !== 'online';
  return <Nothing title={t(`nothing.${known}`)} hint={t(away ? 'nothing.awayHint' : `nothing.${known}Hint`)} />;
}
