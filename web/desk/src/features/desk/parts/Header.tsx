import { ArrowLeftOutlined, EllipsisOutlined, IdcardOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../../api/desk.types';
import { useMe } from '../../../api/me';
import { whenText } from '../../../lib/clock';
import { Popup } from '../../../ui/Popup';
import type { Actions, Allowed } from '../actions';
import { useInboxes, useLabels } from '../queries';
import { LabelChip, PriorityTag } from './Marks';
import type { StripName } from './StripOf';
import { Waiting } from './Waiting';

/** Whose conversation this is, how it stands, and what can be done with it. */
export function Header(props: {
  conversation: Conversation;
  actions: Actions;
  allowed: Allowed;
  onStrip: (name: StripName) => void;
  onBack: () => void;
  onCard: () => void;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const { conversation: c, actions, allowed, onStrip } = props;
  const labels = useLabels().data;
  const inbox = useInboxes().data?.find((i) => i.id === c.inboxId)?.name;
  const assignee = c.assignee
    ? c.assignee.id === me.id
      ? t('deskHead.mine')
      : c.assignee.nick || c.assignee.name
    : t('deskHead.nobody');
  return (
    <header className="head">
      <div className="head-line">
        <Button
          className="only-narrow"
          type="text"
          icon={<ArrowLeftOutlined />}
          aria-label={t('deskHead.back')}
          onClick={props.onBack}
        />
        <h2 className="head-name">
          {c.buyer.name}
          {c.buyer.verified && <SafetyCertificateOutlined className="head-verified" title={t('desk.verified')} />}
        </h2>
        <span className="faint number">#{c.number}</span>
        {c.waitingSince && c.status !== 'resolved' && <Waiting since={c.waitingSince} offHours={c.offHours} />}
        <span className="head-actions">
          {allowed.claim && (
            <Button type="primary" size="small" onClick={() => actions.claim.mutate()} title="Alt+L">
              {t('deskHead.claim')}
            </Button>
          )}
          {allowed.takeOver && (
            <Button size="small" onClick={() => onStrip('takeOver')} title="Alt+L">
              {t('deskHead.takeOver')}
            </Button>
          )}
          {allowed.transfer && (
            <Button size="small" onClick={() => onStrip('transfer')} title="Alt+T">
              {t('deskHead.transfer')}
            </Button>
          )}
          {allowed.snooze && (
            <Button size="small" className="not-narrow" onClick={() => onStrip('snooze')} title="Alt+S">
              {t('deskHead.snooze')}
            </Button>
          )}
          {allowed.close && (
            <Button size="small" onClick={() => onStrip('close')} title="Alt+E">
              {t('deskHead.close')}
            </Button>
          )}
          {allowed.reopen && (
            <Button size="small" onClick={() => actions.status.mutate({ status: 'open' })} title="Alt+O">
              {t('deskHead.reopen')}
            </Button>
          )}
          <Popup label={t('deskHead.more')} button={<EllipsisOutlined />}>
            {(close) => {
              const item = (name: StripName, keys: string) => (
                <button
                  type="button"
                  className="popup-item"
                  onClick={() => {
                    close();
                    onStrip(name);
                  }}
                >
                  {t(`strip.${name}`)}
                  <small>{keys}</small>
                </button>
              );
              return (
                <>
                  {allowed.label && item('priority', 'Alt+P')}
                  {allowed.label && item('labels', 'Alt+B')}
                  {allowed.snooze && item('snooze', 'Alt+S')}
                  {allowed.merge && item('merge', 'Alt+M')}
                </>
              );
            }}
          </Popup>
          <Button
            className="only-folded"
            type="text"
            size="small"
            icon={<IdcardOutlined />}
            aria-label={t('side.title')}
            title={`${t('side.title')} (Alt+I)`}
            onClick={props.onCard}
          />
        </span>
      </div>
      <div className="head-line head-facts">
        <span className={`chip status-${c.status}`}>{t(`conversationStatus.${c.status}`)}</span>
        {c.status === 'snoozed' && c.snoozedUntil && (
          <span className="number">
            {t('snooze.until', { time: whenText(c.snoozedUntil, me.shop.zone, Date.now()) })}
          </span>
        )}
        {c.status === 'resolved' && c.resolution && <span>{t(`close.${c.resolution}`)}</span>}
        {c.rating !== null && <span>{t('deskHead.rating', { score: c.rating })}</span>}
        <span>{t('deskHead.assignee', { name: assignee })}</span>
        {inbox && <span className="faint not-narrow">{inbox}</span>}
        {c.queuePlace !== null && <span>{t('desk.place', { place: c.queuePlace })}</span>}
        {c.offHours && <span className="chip">{t('desk.offHours')}</span>}
        <PriorityTag priority={c.priority} />
        {c.labels.map((l) => (
          <LabelChip key={l} title={l} labels={labels} />
        ))}
      </div>
    </header>
  );
}
