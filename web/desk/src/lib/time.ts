const chinaOffset = 8 * 60;

/** The instant in China's time, to the minute, as ISO 8601 with offset: the clock shops promise by. */
export function chinaIso(instant: Date): string {
  const shifted = new Date(instant.getTime() + chinaOffset * 60_000);
  return `${shifted.toISOString().slice(0, 16)}:00+08:00`;
}

/** A due time in words: weekday, date and clock in China, e.g. «周五 3月6日 15:00». 23:59:59 is the end of the day. */
export function dueText(iso: string, language: string): string {
  const date = new Date(iso);
  const day = new Intl.DateTimeFormat(language, {
    timeZone: 'Asia/Shanghai',
    weekday: 'short',
    month: 'short',
    day: 'numeric',
  }).format(date);
  const clock = new Intl.DateTimeFormat(language, {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(date);
  return `${day} ${clock}`;
}
