import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '../api/me';
import { settingsCommands } from '../features/settings/commands';
import { useCommands } from '../lib/commands';
import { settingsPages } from './settingsPages';

/** Offers the settings in the command bar, wherever one is. */
export function useSettingsCommands(): void {
  const { t } = useTranslation();
  const { me } = useSession();
  const navigate = useNavigate();
  useCommands(
    useMemo(
      () => (me ? settingsCommands(settingsPages, me.rights, (p) => t(`settingsPage.${p.id}`), navigate) : []),
      [me, t, navigate],
    ),
  );
}
