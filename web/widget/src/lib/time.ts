/** How the buyer's own calendar and language say an instant. */

export function clock(at: string | number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(at));
}

export function sameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}

/** «今天» is left out by the caller's words; this is «昨天», or the date, with the year only when it is another one. */
export function day(at: number, now: number, locale: string): string {
  const days = Math.round((midnight(at) - midnight(now)) / 86_400_000);
  if (Math.abs(days) <= 1) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  const year = new Date(at).getFullYear() === new Date(now).getFullYear() ? undefined : 'numeric';
  return new Intl.DateTimeFormat(locale, { year, month: 'long', day: 'numeric', weekday: 'short' }).format(at);
}

/** Day and hour in one: «明天 08:00», «今天 14:00». */
export function moment(at: string, now: number, locale: string): string {
  const instant = Date.parse(at);
  return `${day(instant, now, locale)} ${clock(instant, locale)}`;
}

function midnight(at: number): number {
  const d = new Date(at);
  return Date.UTC(d.getFullYear(), d.getMonth(), d.getDate());
}
