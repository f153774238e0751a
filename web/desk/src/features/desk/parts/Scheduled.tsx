import { FieldTimeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Scheduled as Item } from '../../../api/desk.types';
import { useMe } from '../../../api/me';
import { whenText } from '../../../lib/clock';
import { ProblemNotice } from '../../../ui/Notice';
import { useActions } from '../actions';

/** What will be sent later, each to be called off; and what could not be sent, with the reason. */
export function Scheduled(props: { items: readonly Item[]; conversation: string }) {
  const { t } = useTranslation();
  const zone = useMe().shop.zone;
  const { cancelScheduled } = useActions(props.conversation);
  return (
    <ul className="scheduled" aria-label={t('write.scheduled')}>
      {props.items.map((s) => (
        <li key={s.id}>
          <FieldTimeOutlined aria-hidden="true" />
          <strong className="number">{whenText(s.dueAt, zone, Date.now())}</strong>
          <span className="scheduled-text">{s.content}</span>
          {s.state === 'refused' && (
            <span className="risk-tag risk risk-high">{s.why || t('write.scheduledRefused')}</span>
          )}
          {s.state === 'waiting' && (
            <Button
              size="small"
              type="text"
              disabled={cancelScheduled.isPending}
              onClick={() => cancelScheduled.mutate(s.id)}
            >
              {t('write.cancelScheduled')}
            </Button>
          )}
        </li>
      ))}
      <ProblemNotice error={cancelScheduled.error} />
    </ul>
  );
}
