import { useTranslation } from 'react-i18next';
import { addDays, clockOf, type LocalTime } from '../hours';

/** Writes a moment of the shop's clock as seen from `now`: «今天 13:30», «明天 09:00», «周一 11月30日 09:00». */
export function useLocalTimeText(now: LocalTime): (at: LocalTime) => string {
  const { t, i18n } = useTranslation();
  return (at) => {
    const clock = clockOf(at.minute);
    if (at.date === now.date) return t('hours.today', { clock });
    if (at.date === addDays(now.date, 1)) return t('hours.tomorrow', { clock });
    const format: Intl.DateTimeFormatOptions = { timeZone: 'UTC', weekday: 'short', month: 'short', day: 'numeric' };
    return `${new Intl.DateTimeFormat(i18n.language, format).format(new Date(`${at.date}T00:00:00Z`))} ${clock}`;
  };
}
