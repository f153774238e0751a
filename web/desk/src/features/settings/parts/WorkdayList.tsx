import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceHours } from '../../../api/settings';
import { TextField } from '../../../ui/Field';
import { DayIntervals } from './DayIntervals';

type Workdays = ServiceHours['workdays'];

/** Days with hours of their own, such as a Saturday worked for a holiday. */
export function WorkdayList(props: { workdays: Workdays; onChange: (workdays: Workdays) => void }) {
  const { t } = useTranslation();
  const [date, setDate] = useState('');
  const known = props.workdays.some((w) => w.date === date);
  const put = (at: number, part: Partial<Workdays[number]>) =>
    props.onChange(props.workdays.map((w, other) => (other === at ? { ...w, ...part } : w)));
  return (
    <>
      <ul className="week">
        {props.workdays.map((w, at) => (
          <li key={w.date} className="workday">
            <strong className="number">{w.date}</strong>
            <input
              className="control"
              aria-label={t('hours.workdayName', { date: w.date })}
              placeholder={t('hours.workdayExample')}
              maxLength={20}
              value={w.name}
              onChange={(e) => put(at, { name: e.target.value })}
            />
            <DayIntervals name={w.date} day={w.intervals} onChange={(intervals) => put(at, { intervals })} />
            <Button
              size="small"
              type="text"
              danger
              aria-label={t('common.removeOf', { word: t('common.remove'), name: w.date })}
              onClick={() => props.onChange(props.workdays.filter((x) => x !== w))}
            >
              {t('common.remove')}
            </Button>
          </li>
        ))}
        {props.workdays.length === 0 && <li className="faint week-none">{t('hours.workdaysNone')}</li>}
      </ul>
      <div className="filters">
        <TextField
          label={t('hours.workday')}
          type="date"
          value={date}
          onChange={setDate}
          error={known ? t('hours.known') : null}
        />
        <Button
          disabled={date === '' || known}
          onClick={() => {
            props.onChange(
              [...props.workdays, { date, name: '', intervals: [{ from: '09:00', to: '18:00' }] }].sort((a, b) =>
                a.date.localeCompare(b.date),
              ),
            );
            setDate('');
          }}
        >
          {t('hours.addWorkday')}
        </Button>
      </div>
    </>
  );
}
