import { DisconnectOutlined, EyeOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../../api/desk.types';
import { useMe } from '../../../api/me';
import { useDesk, useTyping } from '../desk.context';
import { useViewers } from '../queries';

/** Who else has this conversation open, and whether they are typing: two answers at once help nobody. */
export function Collision(props: { conversation: Conversation }) {
  const { t } = useTranslation();
  const me = useMe();
  const told = useViewers(props.conversation.id);
  const typing = useTyping(props.conversation.id);
  const others = (told ?? props.conversation.viewers ?? []).filter((v) => v.id !== me.id);
  if (others.length === 0) return null;
  const typers = others.filter((v) => typing.includes(v.nick) || typing.includes(v.name));
  const names = (typers.length > 0 ? typers : others).map((v) => v.nick || v.name).join('、');
  return (
    <p className={`strip-note risk ${typers.length > 0 ? 'risk-mid' : 'risk-low'}`} role="status">
      <EyeOutlined aria-hidden="true" />
      {t(typers.length > 0 ? 'desk.othersType' : 'desk.othersLook', { names })}
    </p>
  );
}

/** Said when the live channel is away: what is written now is kept and goes out later. */
export function Offline() {
  const { t } = useTranslation();
  const { state, outbox } = useDesk();
  if (state !== 'offline') return null;
  const waiting = outbox.all().length;
  return (
    <p className="strip-note risk risk-mid" role="status">
      <DisconnectOutlined aria-hidden="true" />
      {t('desk.offline')}
      {waiting > 0 && t('desk.offlineWaiting', { count: waiting })}
    </p>
  );
}
