import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMeta, useQueue } from '../queries';
import { Fold } from './Fold';
import { Waiting } from './Waiting';

/** Who waits for anybody at all, in order. */
export function QueuePart(props: { to: (id: string) => string; current: string | null }) {
  const { t } = useTranslation();
  const waiting = useMeta().data?.queue.waiting ?? 0;
  const queue = useQueue(waiting > 0).data?.items ?? [];
  return (
    <Fold id="queue" title={t('side.queue')} count={waiting}>
      {waiting === 0 && <p className="empty">{t('side.noQueue')}</p>}
      <ol className="history">
        {waiting > 0 &&
          queue.slice(0, 8).map((item) => (
            <li key={item.conversation.id}>
              <Link
                to={props.to(item.conversation.id)}
                aria-current={item.conversation.id === props.current ? 'true' : undefined}
              >
                <span className="row-line">
                  <span className="chip number">{t('desk.place', { place: item.place })}</span>
                  <span className="row-name">{item.conversation.buyer.name}</span>
                  <span className="row-when">
                    {item.conversation.waitingSince && (
                      <Waiting since={item.conversation.waitingSince} offHours={item.conversation.offHours} />
                    )}
                  </span>
                </span>
              </Link>
            </li>
          ))}
      </ol>
    </Fold>
  );
}
