import { EyeOutlined, LockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { memo, use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { desk } from '../../../api/desk';
import type { Message } from '../../../api/desk.types';
import { useRight } from '../../../api/me';
import { clockOf } from '../../../lib/clock';
import { CopyButton } from '../../../ui/CopyButton';
import { MarksContext } from '../desk.context';
import { placeOf } from '../panel';
import { BubbleContent } from './BubbleContent';
import { ReasonForm } from './ReasonForm';

interface Props {
  messages: readonly Message[];
  own: string;
  read: number;
  zone: string;
  mergedNumber: number | null;
  /** The bubble that was searched for or gone to. */
  found: string | null;
}

// Rows are made anew with every bubble; a turn is drawn anew only when its own bubbles or marks differ.
function same(a: Props, b: Props): boolean {
  return (
    a.messages.length === b.messages.length &&
    a.messages.every((m, at) => m === b.messages[at]) &&
    a.read === b.read &&
    a.own === b.own &&
    a.zone === b.zone &&
    a.mergedNumber === b.mergedNumber &&
    a.found === b.found
  );
}

/** A run of bubbles of one speaker. `read` is the highest seq the buyer has read. */
export const Turn = memo(function Turn(props: Props) {
  const { t } = useTranslation();
  const first = props.messages[0] as Message;
  const last = props.messages.at(-1) as Message;
  const side = first.private ? 'note' : first.messageType === 'incoming' ? 'buyer' : 'agent';
  const wasRead = last.conversationId === props.own && last.seq <= props.read;
  return (
    <div className={`turn turn-${side}`}>
      <div className="turn-who">
        {side === 'note' && <LockOutlined aria-hidden="true" />}
        <span>{first.sender.name || t(`role.${first.sender.kind}`)}</span>
        {first.sender.kind === 'bot' && <span className="chip">{t('role.bot')}</span>}
        {side === 'note' && <span className="note-word">{t('desk.noteOnly')}</span>}
        <span className="number">{clockOf(first.at, props.zone)}</span>
        {props.mergedNumber !== null && (
          <span className="chip">{t('desk.fromMerged', { number: props.mergedNumber })}</span>
        )}
      </div>
      {props.messages.map((m) => (
        <Bubble
          key={`${m.conversationId}:${m.seq}`}
          message={m}
          found={props.found === placeOf(m.conversationId, m.seq)}
          understood={side === 'buyer'}
        />
      ))}
      {side === 'agent' && (
        <div className="turn-read">{t(wasRead || last.status === 'read' ? 'desk.read' : 'desk.delivered')}</div>
      )}
    </div>
  );
}, same);

function Bubble(props: { message: Message; found: boolean; understood: boolean }) {
  const { t } = useTranslation();
  const marks = use(MarksContext);
  const mayUnmask = useRight('personal.unmask');
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const message = shown === null ? props.message : { ...props.message, content: shown };
  return (
    <div
      className="bubble-box"
      data-seq={message.seq}
      data-place={placeOf(message.conversationId, message.seq)}
      data-found={props.found}
    >
      <div className="bubble">
        <BubbleContent
          message={message}
          // Their places are those of the masked text.
          marks={
            props.understood && shown === null ? marks.get(placeOf(message.conversationId, message.seq)) : undefined
          }
        />
        {asking && (
          <ReasonForm
            word={t('desk.unmask')}
            ask={async (reason) => {
              const answer = await desk.unmaskMessage(message.conversationId, message.seq, reason);
              setShown(answer.content);
              setAsking(false);
            }}
            onClose={() => setAsking(false)}
          />
        )}
      </div>
      <span className="bubble-tools">
        {message.content !== '' && <CopyButton text={message.content} label={t('desk.copyBubble')} />}
        {message.masked && mayUnmask && shown === null && (
          <Button
            size="small"
            type="text"
            icon={<EyeOutlined />}
            aria-label={t('desk.unmask')}
            title={t('desk.unmask')}
            onClick={() => setAsking(true)}
          />
        )}
      </span>
    </div>
  );
}
