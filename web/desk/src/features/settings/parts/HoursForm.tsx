import '../hours.css';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/me';
import { changeInbox, type Inbox, type ServiceHours } from '../../../api/settings';
import { Check } from '../../../ui/Field';
import { ProblemNotice } from '../../../ui/Notice';
import { Block } from '../../../ui/PageHead';
import { SaveFoot } from '../../../ui/SaveFoot';
import { localOf, sortedHours, soundHours, stateAt, usualHours } from '../hours';
import { HolidayList } from './HolidayList';
import { useLocalTimeText } from './useLocalTimeText';
import { WeekEditor } from './WeekEditor';
import { WorkdayList } from './WorkdayList';

/** When somebody answers: the week, the holidays, the days made up for them, and what that means right now. */
export function HoursForm(props: { inbox: Inbox; onSaved: () => void }) {
  const { t } = useTranslation();
  const [hours, setHours] = useState<ServiceHours | null>(props.inbox.hours);
  const [kept, setKept] = useState<ServiceHours>(props.inbox.hours ?? usualHours);
  const [saved, setSaved] = useState(false);
  const put = (next: ServiceHours | null) => {
    setSaved(false);
    if (next) setKept(next);
    setHours(next);
  };
  const sound = hours === null || soundHours(hours);
  const save = useMutation({
    mutationFn: () => changeInbox(props.inbox.id, { hours: hours && sortedHours(hours) }),
    onSuccess: (next) => {
      setHours(next.hours);
      setSaved(true);
      props.onSaved();
    },
  });
  return (
    <form
      onSubmit={(e: FormEvent) => {
        e.preventDefault();
        if (sound) save.mutate();
      }}
    >
      <Block title={t('hours.title')} extra={sound && <NowText hours={hours} />}>
        <Check
          label={t('hours.always')}
          hint={t('hours.alwaysHint')}
          checked={hours === null}
          onChange={(on) => put(on ? null : kept)}
        />
        {hours && <WeekEditor week={hours.week} onChange={(week) => put({ ...hours, week })} />}
      </Block>
      {hours && (
        <>
          <Block title={t('hours.holidays')} hint={t('hours.holidaysHint')}>
            <HolidayList holidays={hours.holidays} onChange={(holidays) => put({ ...hours, holidays })} />
          </Block>
          <Block title={t('hours.workdays')} hint={t('hours.workdaysHint')}>
            <WorkdayList workdays={hours.workdays} onChange={(workdays) => put({ ...hours, workdays })} />
          </Block>
        </>
      )}
      <ProblemNotice error={save.error} />
      {!sound && (
        <p className="field-error" role="status">
          {t('hours.unsound')}
        </p>
      )}
      <SaveFoot busy={save.isPending} saved={saved} disabled={!sound} />
    </form>
  );
}

function NowText(props: { hours: ServiceHours | null }) {
  const { t } = useTranslation();
  const { zone } = useMe().shop;
  const now = localOf(new Date(), zone);
  const text = useLocalTimeText(now);
  const { open, until } = stateAt(props.hours, now);
  const rest = until
    ? t(open ? 'hours.until' : 'hours.next', { time: text(until) })
    : t(open ? 'hours.noEnd' : 'hours.noNext');
  return (
    <span className="hours-now" role="status">
      <i className={`presence-dot presence-${open ? 'online' : 'offline'}`} aria-hidden="true" />
      {t(open ? 'hours.open' : 'hours.closed')} · {rest}
      <small>{zone}</small>
    </span>
  );
}
