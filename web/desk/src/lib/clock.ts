const formats = new Map<string, Intl.DateTimeFormat>();

function format(
  language: string,
  zone: string,
  kind: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${kind}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(language, { ...options, timeZone: zone });
    formats.set(key, made);
  }
  return made;
}

/** The calendar day of an instant in `zone`, as `2026-03-02`. */
export function dayOf(instant: string | number, zone: string): string {
  return format('en-CA', zone, 'day', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant));
}

/** Hour and minute in `zone`, as `09:05`. */
export function clockOf(instant: string | number, zone: string): string {
  return format('en-GB', zone, 'clock', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(instant),
  );
}

/** Month, day and weekday in `zone`. */
export function dateText(instant: string | number, zone: string, language: string): string {
  return format(language, zone, 'date', { month: 'long', day: 'numeric', weekday: 'short' }).format(new Date(instant));
}

/** Short text of when something was or will be: the clock today, else month and day with the clock. */
export function whenText(instant: string, zone: string, now: number): string {
  const clock = clockOf(instant, zone);
  if (dayOf(instant, zone) === dayOf(now, zone)) return clock;
  const [, month, day] = dayOf(instant, zone).split('-');
  return `${Number(month)}-${Number(day)} ${clock}`;
}

/** The instant at which `zone` shows `hour` o'clock, `days` days after the day of `now`. */
export function atHour(now: number, zone: string, days: number, hour: number): Date {
  const wanted = dayOf(now + days * 86_400_000, zone);
  const guess = Date.parse(`${wanted}T${String(hour).padStart(2, '0')}:00:00Z`);
  // What the zone shows at the guess tells how far it is from UTC there.
  const shown = Date.parse(`${dayOf(guess, zone)}T${clockOf(guess, zone)}:00Z`);
  return new Date(guess - (shown - guess));
}

/** An instant of a `datetime-local` field (`2026-03-02T09:30`) read in `zone`; null when it is none. */
export function fromLocal(text: string, zone: string): Date | null {
  const guess = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? Date.parse(`${text}:00Z`) : Number.NaN;
  if (Number.isNaN(guess)) return null;
  const shown = Date.parse(`${dayOf(guess, zone)}T${clockOf(guess, zone)}:00Z`);
  return new Date(guess - (shown - guess));
}

/** An instant as the text of a `datetime-local` field in `zone`. */
export function toLocal(instant: number, zone: string): string {
  return `${dayOf(instant, zone)}T${clockOf(instant, zone)}`;
}
