import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceHours } from '../../../api/settings';
import { TextField } from '../../../ui/Field';
import { datesBetween } from '../hours';

type Holidays = ServiceHours['holidays'];

/** Days without service. Several days in a row are added at once; a date stands once. */
export function HolidayList(props: { holidays: Holidays; onChange: (holidays: Holidays) => void }) {
  const { t } = useTranslation();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [name, setName] = useState('');
  const add = () => {
    const dates = datesBetween(from, to || from);
    const others = props.holidays.filter((h) => !dates.includes(h.date));
    props.onChange(
      [...others, ...dates.map((date) => ({ date, name: name.trim() }))].sort((a, b) => a.date.localeCompare(b.date)),
    );
    setFrom('');
    setTo('');
    setName('');
  };
  return (
    <>
      <ul className="dates">
        {props.holidays.map((h) => (
          <li key={h.date} className="chip">
            <span className="number">{h.date}</span> {h.name}
            <button
              type="button"
              className="interval-out"
              aria-label={t('common.removeOf', { word: t('common.remove'), name: h.date })}
              onClick={() => props.onChange(props.holidays.filter((x) => x !== h))}
            >
              ×
            </button>
          </li>
        ))}
        {props.holidays.length === 0 && <li className="faint">{t('hours.holidaysNone')}</li>}
      </ul>
      <div className="filters">
        <TextField label={t('hours.first')} type="date" value={from} onChange={setFrom} />
        <TextField label={t('hours.last')} type="date" value={to} onChange={setTo} min={from} />
        <TextField
          label={t('hours.holidayName')}
          value={name}
          onChange={setName}
          placeholder={t('hours.holidayExample')}
          maxLength={20}
        />
        <Button disabled={from === ''} onClick={add}>
          {t('hours.addHoliday')}
        </Button>
      </div>
    </>
  );
}
