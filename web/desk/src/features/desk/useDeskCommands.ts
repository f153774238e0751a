import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationItem } from '../../api/desk.types';
import { type Command, useCommands } from '../../lib/commands';
import { type DeskControl, deskCommands } from './commands';

/** Offers what can be done now to the command bar and the keyboard, and the listed conversations to jump to. */
export function useDeskCommands(
  control: DeskControl,
  listed: readonly ConversationItem[],
  onOpen: (id: string) => void,
): void {
  const { t } = useTranslation();
  const commands = useMemo<Command[]>(
    () =>
      deskCommands
        .filter((c) => c.when(control))
        .map((c) => ({
          id: c.id,
          title: t(`deskCommand.${c.id}`),
          keywords: `${c.keywords} ${c.id}`,
          keys: c.keys,
          run: () => c.run(control),
        })),
    [control, t],
  );
  const jumps = useMemo<Command[]>(
    () =>
      listed.slice(0, 60).map((c) => ({
        id: `go-${c.id}`,
        title: t('deskCommand.go', { number: c.number, name: c.buyer.name }),
        keywords: String(c.number),
        keys: [],
        run: () => onOpen(c.id),
      })),
    [listed, onOpen, t],
  );
  useCommands(commands);
  useCommands(jumps);
}
