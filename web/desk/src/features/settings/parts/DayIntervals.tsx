import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interval } from '../../../api/settings';
import { clockOf, dayEnd, faultsOf, minuteOf, tidyClock } from '../hours';

/** The intervals of one day, called `name`; each says what is wrong with it. */
export function DayIntervals(props: { name: string; day: readonly Interval[]; onChange: (day: Interval[]) => void }) {
  const { t } = useTranslation();
  const { day } = props;
  const faults = faultsOf(day);
  const put = (at: number, part: Partial<Interval>) =>
    props.onChange(day.map((i, other) => (other === at ? { ...i, ...part } : i)));
  const add = () => {
    const last = Math.max(0, ...day.map((i) => minuteOf(i.to)).filter((m) => !Number.isNaN(m)));
    const from = day.length === 0 ? 9 * 60 : Math.min(last + 60, dayEnd - 60);
    const to = day.length === 0 ? 18 * 60 : Math.min(from + 180, dayEnd);
    props.onChange([...day, { from: clockOf(from), to: clockOf(to) }]);
  };
  return (
    <div className="day-intervals">
      {day.length === 0 && <span className="faint">{t('hours.rest')}</span>}
      {day.map((interval, at) => (
        <span className="interval" key={at} data-fault={faults[at] ?? undefined}>
          {(['from', 'to'] as const).map((end) => (
            <Fragment key={end}>
              {end === 'to' && <span aria-hidden="true">–</span>}
              <input
                className="control clock"
                inputMode="numeric"
                maxLength={5}
                aria-label={t(`hours.${end}`, { day: props.name, number: at + 1 })}
                aria-invalid={faults[at] ? true : undefined}
                value={interval[end]}
                onChange={(e) => put(at, { [end]: e.target.value })}
                onBlur={(e) => put(at, { [end]: tidyClock(e.target.value) })}
              />
            </Fragment>
          ))}
          <button
            type="button"
            className="interval-out"
            aria-label={t('hours.removeOf', { day: props.name, number: at + 1 })}
            onClick={() => props.onChange(day.filter((_, other) => other !== at))}
          >
            <CloseOutlined />
          </button>
          {faults[at] && (
            <span className="field-error" role="status">
              {t(`hours.fault_${faults[at]}`)}
            </span>
          )}
        </span>
      ))}
      <Button
        size="small"
        type="text"
        icon={<PlusOutlined />}
        aria-label={t('hours.addOf', { day: props.name })}
        disabled={day.length >= 12}
        onClick={add}
      >
        {t('hours.add')}
      </Button>
    </div>
  );
}

/** A day as a strip from 0 to 24 o'clock, the open parts filled. For the eye only: the times stand beside it. */
export function DayStrip(props: { day: readonly Interval[] }) {
  const sound = faultsOf(props.day).every((f) => f === null);
  const share = (minutes: number) => `${(minutes / dayEnd) * 100}%`;
  return (
    <span className="day-strip" aria-hidden="true">
      {sound &&
        props.day.map((i) => (
          <i key={i.from} style={{ left: share(minuteOf(i.from)), width: share(minuteOf(i.to) - minuteOf(i.from)) }} />
        ))}
    </span>
  );
}
