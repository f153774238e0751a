import { useTranslation } from 'react-i18next';
import type { Interval } from '../../../api/settings';
import { DayIntervals, DayStrip } from './DayIntervals';

const monday = Date.UTC(2024, 0, 1);
const targets = { workdays: [0, 1, 2, 3, 4], weekend: [5, 6], everyDay: [0, 1, 2, 3, 4, 5, 6] } as const;

/** Monday to Sunday; a day's intervals can be copied to others. */
export function WeekEditor(props: { week: Interval[][]; onChange: (week: Interval[][]) => void }) {
  const { t, i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language, { timeZone: 'UTC', weekday: 'short' });
  const nameOf = (day: number) => format.format(monday + day * 86_400_000);
  const copy = (from: number, to: readonly number[]) =>
    props.onChange(
      props.week.map((day, at) => (to.includes(at) ? (props.week[from] ?? []).map((i) => ({ ...i })) : day)),
    );
  return (
    <ul className="week">
      {props.week.map((day, at) => (
        <li key={nameOf(at)}>
          <strong>{nameOf(at)}</strong>
          <DayStrip day={day} />
          <DayIntervals
            name={nameOf(at)}
            day={day}
            onChange={(next) => props.onChange(props.week.map((d, other) => (other === at ? next : d)))}
          />
          <select
            className="control copy-to"
            aria-label={t('hours.copyOf', { day: nameOf(at) })}
            value=""
            onChange={(e) => copy(at, targets[e.target.value as keyof typeof targets])}
          >
            <option value="" disabled>
              {t('hours.copy')}
            </option>
            {(Object.keys(targets) as (keyof typeof targets)[]).map((to) => (
              <option key={to} value={to}>
                {t(`hours.copy_${to}`)}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  );
}
