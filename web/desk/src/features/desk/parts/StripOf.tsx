import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation, Priority } from '../../../api/desk.types';
import { useMe } from '../../../api/me';
import { whenText } from '../../../lib/clock';
import { Check } from '../../../ui/Field';
import { ProblemNotice } from '../../../ui/Notice';
import type { Actions } from '../actions';
import { useHistory, useLabels } from '../queries';
import { Strip } from './Strip';
import { TransferForm } from './TransferForm';
import { WhenForm } from './WhenForm';

export type StripName = 'transfer' | 'snooze' | 'close' | 'takeOver' | 'labels' | 'priority' | 'merge';

/** The form of the action that was asked for. */
export function StripOf(props: { name: StripName; conversation: Conversation; actions: Actions; onClose: () => void }) {
  const { t } = useTranslation();
  const { actions, onClose } = props;
  const title = t(`strip.${props.name}`);
  return (
    <Strip title={title} onClose={onClose}>
      {props.name === 'transfer' && (
        <TransferForm conversation={props.conversation} actions={actions} onDone={onClose} />
      )}
      {props.name === 'snooze' && <Snooze {...props} />}
      {props.name === 'close' && <Close {...props} />}
      {props.name === 'takeOver' && <TakeOver {...props} />}
      {props.name === 'labels' && <Labels {...props} />}
      {props.name === 'priority' && <PriorityPick {...props} />}
      {props.name === 'merge' && <Merge {...props} />}
    </Strip>
  );
}

interface Part {
  conversation: Conversation;
  actions: Actions;
  onClose: () => void;
}

function Snooze({ actions, onClose }: Part) {
  const { t } = useTranslation();
  const [now] = useState(Date.now);
  return (
    <>
      <WhenForm
        zone={useMe().shop.zone}
        now={now}
        word={t('snooze.do')}
        disabled={actions.status.isPending}
        onPick={(at) =>
          actions.status.mutate({ status: 'snoozed', snoozedUntil: at.toISOString() }, { onSuccess: onClose })
        }
      />
      <ProblemNotice error={actions.status.error} />
    </>
  );
}

function Close({ actions, onClose }: Part) {
  const { t } = useTranslation();
  const close = (resolution: 'solved' | 'unsolved') =>
    actions.status.mutate({ status: 'resolved', resolution }, { onSuccess: onClose });
  return (
    <div className="strip-form">
      <Button type="primary" disabled={actions.status.isPending} onClick={() => close('solved')}>
        {t('close.solved')}
      </Button>
      <Button disabled={actions.status.isPending} onClick={() => close('unsolved')}>
        {t('close.unsolved')}
      </Button>
      <span className="faint">{t('close.hint')}</span>
      <ProblemNotice error={actions.status.error} />
    </div>
  );
}

function TakeOver({ conversation, actions, onClose }: Part) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <form
      className="strip-form"
      onSubmit={(e) => {
        e.preventDefault();
        if (reason.trim()) actions.takeOver.mutate(reason.trim(), { onSuccess: onClose });
      }}
    >
      <input
        className="control strip-grow"
        value={reason}
        maxLength={200}
        placeholder={t('takeOver.reason', { name: conversation.assignee?.nick ?? '' })}
        aria-label={t('takeOver.reason', { name: conversation.assignee?.nick ?? '' })}
        onChange={(e) => setReason(e.target.value)}
      />
      <Button type="primary" htmlType="submit" disabled={reason.trim() === '' || actions.takeOver.isPending}>
        {t('takeOver.do')}
      </Button>
      <ProblemNotice error={actions.takeOver.error} />
    </form>
  );
}

function Labels({ conversation, actions }: Part) {
  const { t } = useTranslation();
  const labels = useLabels();
  const known = labels.data?.map((l) => l.title) ?? [];
  const all = [...known, ...conversation.labels.filter((l) => !known.includes(l))];
  return (
    <>
      {labels.isSuccess && all.length === 0 && <p className="empty">{t('label.none')}</p>}
      <div className="checks strip-checks">
        {all.map((title) => (
          <Check
            key={title}
            label={title}
            checked={conversation.labels.includes(title)}
            disabled={actions.labels.isPending}
            onChange={(on) =>
              actions.labels.mutate(
                on ? [...conversation.labels, title] : conversation.labels.filter((l) => l !== title),
              )
            }
          />
        ))}
      </div>
      <ProblemNotice error={actions.labels.error} />
    </>
  );
}

const priorities: readonly (Priority | null)[] = ['urgent', 'high', 'medium', 'low', null];

function PriorityPick({ conversation, actions, onClose }: Part) {
  const { t } = useTranslation();
  return (
    <div className="strip-form">
      {priorities.map((p) => (
        <Button
          key={p ?? 'none'}
          aria-pressed={conversation.priority === p}
          type={conversation.priority === p ? 'primary' : 'default'}
          onClick={() => actions.priority.mutate(p, { onSuccess: onClose })}
        >
          {t(`priority.${p ?? 'none'}`)}
        </Button>
      ))}
      <ProblemNotice error={actions.priority.error} />
    </div>
  );
}

function Merge({ conversation, actions, onClose }: Part) {
  const { t } = useTranslation();
  const zone = useMe().shop.zone;
  const history = useHistory(conversation.buyer.id);
  const others = (history.data ?? []).filter((c) => c.id !== conversation.id && c.mergedInto === null);
  return (
    <>
      {history.isSuccess && others.length === 0 && <p className="empty">{t('merge.none')}</p>}
      <ul className="merge-list">
        {others.map((c) => (
          <li key={c.id}>
            <span className="number">#{c.number}</span>
            <span className="faint number">{whenText(c.lastActivityAt, zone, Date.now())}</span>
            <span className="merge-last">{c.lastMessage?.text}</span>
            <Button
              size="small"
              disabled={actions.merge.isPending}
              onClick={() => actions.merge.mutate(c.id, { onSuccess: onClose })}
            >
              {t('merge.into', { number: conversation.number })}
            </Button>
          </li>
        ))}
      </ul>
      <ProblemNotice error={actions.merge.error ?? history.error} />
    </>
  );
}
