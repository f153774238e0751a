import type { Command } from '../../lib/commands';
import { pagesFor, type SettingsPage } from '../../lib/settings';

/** A command for each page of the settings that somebody with `held` rights may open. `nameOf` gives a page's name, `go` opens an address. */
export function settingsCommands(
  pages: readonly SettingsPage[],
  held: readonly string[],
  nameOf: (page: SettingsPage) => string,
  go: (address: string) => void,
): Command[] {
  return pagesFor(pages, held).map((page) => ({
    id: `settings.${page.id}`,
    title: nameOf(page),
    keywords: `sz settings 设置 ${page.keywords}`,
    keys: [],
    run: () => go(`/settings/${page.id}`),
  }));
}
