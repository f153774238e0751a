import type { Interval, ServiceHours } from '../../api/settings';

export const dayEnd = 24 * 60;
const farthest = 800;

/** A clock reading of the shop: the date and the minute of the day. */
export interface LocalTime {
  date: string;
  minute: number;
}

/** Minutes since midnight of «HH:mm», 24:00 included; NaN for anything else. */
export function minuteOf(clock: string): number {
  const [, h, m] = /^(\d{2}):([0-5]\d)$/.exec(clock) ?? [];
  const minute = h === undefined ? Number.NaN : Number(h) * 60 + Number(m);
  return minute <= dayEnd ? minute : Number.NaN;
}

export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** What people type for a clock time («9», «930», «9：30», «24») as «HH:mm»; as it was when it is none. */
export function tidyClock(typed: string): string {
  const text = typed.trim().replaceAll(/[：.．]/g, ':');
  const [, h, m = '00'] = /^(\d{1,2})(?::?([0-5]\d))?$/.exec(text) ?? [];
  if (h === undefined) return typed.trim();
  const clock = `${h.padStart(2, '0')}:${m}`;
  return Number.isNaN(minuteOf(clock)) ? typed.trim() : clock;
}

export type IntervalFault = 'clock' | 'order' | 'overlap';

/** What is wrong with each interval of one day; null where nothing is. */
export function faultsOf(day: readonly Interval[]): (IntervalFault | null)[] {
  const spans = day.map((i) => [minuteOf(i.from), minuteOf(i.to)] as const);
  return spans.map(([from, to], at) => {
    if (Number.isNaN(from) || Number.isNaN(to)) return 'clock';
    if (from >= to) return 'order';
    const clash = spans.some(
      ([f, t], other) => other !== at && f < to && from < t && (f < from || (f === from && other < at)),
    );
    return clash ? 'overlap' : null;
  });
}

/** A date that stands twice in `dates`; undefined when none does. */
export const twice = (dates: readonly string[]): string | undefined =>
  dates.find((date, at) => dates.indexOf(date) !== at);

/** True when the hours may be sent. */
export function soundHours(hours: ServiceHours): boolean {
  const days = [...hours.week, ...hours.workdays.map((w) => w.intervals)];
  return (
    days.every((day) => faultsOf(day).every((f) => f === null)) &&
    [hours.holidays, hours.workdays].every((list) => {
      const dates = list.map((x) => x.date);
      return dates.every((d) => /^\d{4}-\d{2}-\d{2}$/.test(d)) && twice(dates) === undefined;
    })
  );
}

/** The hours as they are sent: days in the order of the clock, dates in the order of the calendar. */
export function sortedHours(hours: ServiceHours): ServiceHours {
  const day = (intervals: readonly Interval[]) => [...intervals].sort((a, b) => minuteOf(a.from) - minuteOf(b.from));
  const byDate = <T extends { date: string }>(list: readonly T[]) =>
    [...list].sort((a, b) => a.date.localeCompare(b.date));
  return {
    week: hours.week.map(day),
    holidays: byDate(hours.holidays),
    workdays: byDate(hours.workdays).map((w) => ({ ...w, intervals: day(w.intervals) })),
  };
}

/** What the clock of `zone` shows at `instant`. */
export function localOf(instant: Date, zone: string): LocalTime {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const of = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return { date: `${of('year')}-${of('month')}-${of('day')}`, minute: Number(of('hour')) * 60 + Number(of('minute')) };
}

export function addDays(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/** Every date from `from` to `to`, both included; only the first when `to` lies before it. At most a year. */
export function datesBetween(from: string, to: string): string[] {
  const dates = [from];
  while ((dates.at(-1) as string) < to && dates.length < 366) dates.push(addDays(dates.at(-1) as string, 1));
  return dates;
}

/** The intervals of a date: those of a make-up day, none on a holiday, else those of the weekday. */
function intervalsOn(hours: ServiceHours, date: string): readonly Interval[] {
  const workday = hours.workdays.find((w) => w.date === date);
  if (workday) return workday.intervals;
  return hours.holidays.some((h) => h.date === date) ? [] : (hours.week[weekdayOf(date)] ?? []);
}

export interface OpenState {
  open: boolean;
  /** When open: the end of service; null when none comes. When closed: the next opening; null when none comes. */
  until: LocalTime | null;
}

/** Whether somebody is on duty at `now`, and until when it stays so. No hours at all: always. */
export function stateAt(hours: ServiceHours | null, now: LocalTime): OpenState {
  if (!hours) return { open: true, until: null };
  let open = false;
  for (let days = 0; days < farthest; days++) {
    const date = addDays(now.date, days);
    const spans = intervalsOn(hours, date)
      .map((i) => [minuteOf(i.from), minuteOf(i.to)] as const)
      .sort((a, b) => a[0] - b[0]);
    let at = days === 0 ? now.minute : 0;
    if (days === 0) open = spans.some(([from, to]) => from <= at && at < to);
    if (!open) {
      const next = spans.find(([from]) => from >= at);
      if (next) return { open, until: { date, minute: next[0] } };
      continue;
    }
    for (const [from, to] of spans) if (from <= at && at < to) at = to;
    if (at < dayEnd) return { open, until: { date, minute: at } };
  }
  return { open, until: null };
}

/** Hours to begin with: every day 08:00 to 23:00 (handbook §8.3). */
export const usualHours: ServiceHours = {
  week: Array.from({ length: 7 }, () => [{ from: '08:00', to: '23:00' }]),
  holidays: [],
  workdays: [],
};
