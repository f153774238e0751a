/** An instant as date and clock in the shop's `zone`, «2026/11/22 09:05»; a dash for none. */
export function whenText(iso: string | null, language: string, zone: string): string {
  if (!iso) return '–';
  return new Intl.DateTimeFormat(language, {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(iso));
}
