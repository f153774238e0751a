import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AlarmStatus, rulebook } from '../../../api/rulebook';
import { Loaded, Nothing } from '../../../ui/Notice';
import { Block } from '../../../ui/PageHead';
import { AlarmCard } from './AlarmCard';

const states: readonly AlarmStatus[] = ['open', 'accepted', 'declined'];

/** What agents called a false alarm, to be decided one by one. */
export function AlarmsPart() {
  const { t } = useTranslation();
  const [status, setStatus] = useState<AlarmStatus>('open');
  const alarms = useQuery({
    queryKey: ['rulebook', 'alarms', status],
    queryFn: () => rulebook.alarms(status),
    staleTime: 0,
  });
  return (
    <Block
      title={t('rulebook.alarms')}
      hint={t('rulebook.alarmsHint')}
      extra={
        <div className="alarm-tabs" role="tablist" aria-label={t('rulebook.alarms')}>
          {states.map((s) => (
            <button key={s} type="button" role="tab" aria-selected={s === status} onClick={() => setStatus(s)}>
              {t(`rulebook.${s}`)}
              {s === status && alarms.data && <span className="number">{alarms.data.items.length}</span>}
            </button>
          ))}
        </div>
      }
    >
      <Loaded of={alarms}>
        {({ items }) =>
          items.length === 0 ? (
            status === 'open' ? (
              <Nothing title={t('rulebook.noneOpen')} hint={t('rulebook.noneOpenHint')} />
            ) : (
              <p className="empty">{t('rulebook.noneDecided')}</p>
            )
          ) : (
            <ul className="alarms">
              {items.map((a) => (
                <AlarmCard key={a.id} alarm={a} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Block>
  );
}
