import { useTranslation } from 'react-i18next';
import { whenText } from '../lib/when';
import { useMe } from './me';

/** Writes instants by the clock of the shop. */
export function useWhen(): (iso: string | null) => string {
  const { i18n } = useTranslation();
  const { zone } = useMe().shop;
  return (iso) => whenText(iso, i18n.language, zone);
}
