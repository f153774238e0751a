import { Button } from 'antd';
import { type RefObject, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../api/client';
import type { Conversation } from '../../../api/desk.types';
import { useMe } from '../../../api/me';
import { Nothing, Notice, ProblemNotice } from '../../../ui/Notice';
import { type Actions, allowed, useActions } from '../actions';
import type { Assist } from '../assist/useAssist';
import { MarksContext, useDesk } from '../desk.context';
import { marksOf, type ShownBubble } from '../panel';
import { useConversation, useThread } from '../queries';
import { Collision, Offline } from './Banners';
import { Header } from './Header';
import { type CoachHandle, ReplyBox } from './ReplyBox';
import type { EditorHandle } from './ReplyEditor';
import { type StripName, StripOf } from './StripOf';
import { Timeline } from './Timeline';

interface Props {
  id: string;
  highlight: number | null;
  editor: RefObject<EditorHandle | null>;
  strip: StripName | null;
  note: boolean;
  onStrip: (name: StripName | null) => void;
  onNote: (note: boolean) => void;
  onBack: () => void;
  onCard: () => void;
  assist: Assist;
  /** The intent that is pointed at in the panel. */
  spotlight: string | null;
  shownAt: ShownBubble | null;
  coach: RefObject<CoachHandle | null>;
  onSheet: () => void;
}

/** The middle column: one conversation. */
export function ChatPane(props: Props) {
  const { t } = useTranslation();
  const { live } = useDesk();
  const conversation = useConversation(props.id);
  useEffect(() => {
    live.look(props.id);
    return () => live.look(null);
  }, [live, props.id]);
  if (conversation.data) return <Chat {...props} conversation={conversation.data} />;
  const gone = conversation.error instanceof ApiError && conversation.error.status === 404;
  return (
    <section className="pane pane-chat" aria-label={t('desk.conversation')}>
      <div className="pane-message">
        {gone ? (
          <Nothing title={t('desk.gone')} hint={t('desk.goneHint')}>
            <Button onClick={props.onBack}>{t('deskHead.back')}</Button>
          </Nothing>
        ) : conversation.error ? (
          <ProblemNotice error={conversation.error} onRetry={() => conversation.refetch()} />
        ) : (
          <div className="bones" role="status" aria-label={t('common.wait')}>
            <i />
            <i />
            <i />
          </div>
        )}
      </div>
    </section>
  );
}

function Chat(props: Props & { conversation: Conversation }) {
  const { t } = useTranslation();
  const me = useMe();
  const { conversation: c } = props;
  const thread = useThread(c.id);
  const actions = useActions(c.id);
  const may = useMemo(() => allowed(c, me), [c, me]);
  const panel = props.assist.asked.data;
  const marks = useMemo(() => marksOf(panel, c.id, props.spotlight), [panel, c.id, props.spotlight]);
  // Where the new bubbles began when the conversation was opened; it stays while one reads on.
  const [unreadAfter] = useState(c.unread > 0 ? c.agentSeenSeq : null);
  return (
    <section className="pane pane-chat" aria-label={t('desk.conversation')}>
      <Header
        conversation={c}
        actions={actions}
        allowed={may}
        onStrip={props.onStrip}
        onBack={props.onBack}
        onCard={props.onCard}
      />
      {props.strip && (
        <StripOf
          key={props.strip}
          name={props.strip}
          conversation={c}
          actions={actions}
          onClose={() => {
            props.onStrip(null);
            props.editor.current?.focus();
          }}
        />
      )}
      <Trouble actions={actions} />
      <Collision conversation={c} />
      <Offline />
      {c.merges.map((m) => (
        <p key={m.id} className="strip-note">
          {t('merge.done', { number: m.number })}
          {may.merge && (
            <Button
              size="small"
              type="link"
              disabled={actions.undoMerge.isPending}
              onClick={() => actions.undoMerge.mutate(m.id)}
            >
              {t('merge.undo')}
            </Button>
          )}
        </p>
      ))}
      {thread.data ? (
        <MarksContext value={marks}>
          <Timeline
            conversation={c}
            thread={thread.data}
            unreadAfter={unreadAfter}
            highlight={props.highlight}
            shownAt={props.shownAt}
            onBackToDraft={(text) => props.editor.current?.replace(text)}
          />
        </MarksContext>
      ) : (
        <div className="timeline-box pane-message">
          {thread.error ? (
            <ProblemNotice error={thread.error} onRetry={() => thread.refetch()} />
          ) : (
            <p className="faint" role="status">
              {t('common.wait')}
            </p>
          )}
        </div>
      )}
      {may.reply || me.rights.includes('reply') ? (
        <ReplyBox
          conversation={c}
          messages={thread.data?.items ?? []}
          editor={props.editor}
          coach={props.coach}
          assist={props.assist}
          onSheet={props.onSheet}
          note={props.note}
          mayReply={may.reply}
          onNote={props.onNote}
        />
      ) : (
        <Notice risk="none">{t('desk.readOnly')}</Notice>
      )}
    </section>
  );
}

/** What the last one-click action was refused for. */
function Trouble(props: { actions: Actions }) {
  const { claim, undoMerge, status } = props.actions;
  return <ProblemNotice error={claim.error ?? undoMerge.error ?? status.error} />;
}
