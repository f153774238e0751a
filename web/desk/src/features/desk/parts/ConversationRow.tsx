import { EyeInvisibleOutlined, MoonOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ConversationItem, Label } from '../../../api/desk.types';
import { whenText } from '../../../lib/clock';
import { lastText } from '../words';
import { LabelChip, PriorityTag } from './Marks';
import { Waiting } from './Waiting';

/** One conversation of the list: who, how long they wait, what was said last, what is new. */
export const ConversationRow = memo(function ConversationRow(props: {
  item: ConversationItem;
  to: string;
  current: boolean;
  zone: string;
  me: string;
  labels: readonly Label[] | undefined;
  picked: boolean | null;
  onPick: (id: string, on: boolean, range: boolean) => void;
}) {
  const { t } = useTranslation();
  const { item } = props;
  const others = item.assignee && item.assignee.id !== props.me ? item.assignee.nick : null;
  const extras = others || item.labels.length > 0 || item.queuePlace !== null;
  return (
    <li className="row-conversation" data-current={props.current} data-new={item.unread > 0}>
      {props.picked !== null && (
        <input
          type="checkbox"
          className="row-pick"
          checked={props.picked}
          aria-label={t('deskList.pick', { number: item.number })}
          onChange={() => {}}
          onClick={(e) => props.onPick(item.id, e.currentTarget.checked, e.shiftKey)}
        />
      )}
      <Link to={props.to} className="row-link" aria-current={props.current ? 'true' : undefined}>
        <span className="row-line">
          <span className="row-name">{item.buyer.name}</span>
          {item.buyer.verified && <SafetyCertificateOutlined className="faint" title={t('desk.verified')} />}
          <PriorityTag priority={item.priority} />
          {item.offHours && (
            <span className="chip" title={t('desk.offHoursHint')}>
              <MoonOutlined aria-hidden="true" />
              {t('desk.offHours')}
            </span>
          )}
          <span className="row-when">
            {item.waitingSince ? (
              <Waiting since={item.waitingSince} offHours={item.offHours} />
            ) : (
              <span className="faint number">{whenText(item.lastActivityAt, props.zone, Date.now())}</span>
            )}
          </span>
        </span>
        <span className="row-line">
          <span className="row-last">{item.lastMessage ? lastText(item.lastMessage, t) : t('deskList.noMessage')}</span>
          {item.status !== 'open' && item.status !== 'pending' && (
            <span className="chip">
              {item.status === 'snoozed' && <EyeInvisibleOutlined aria-hidden="true" />}
              {t(`conversationStatus.${item.status}`)}
            </span>
          )}
          {item.unread > 0 && (
            <span className="unread number">
              {item.unread > 99 ? '99+' : item.unread}
              <span className="visually-hidden">{t('deskList.unread')}</span>
            </span>
          )}
        </span>
        {extras && (
          <span className="row-line row-extras">
            {item.queuePlace !== null && <span className="chip">{t('desk.place', { place: item.queuePlace })}</span>}
            {others && <span className="chip">@{others}</span>}
            {item.labels.slice(0, 3).map((l) => (
              <LabelChip key={l} title={l} labels={props.labels} />
            ))}
          </span>
        )}
      </Link>
    </li>
  );
});
