import { pagesFor, type SettingsPage } from '../../lib/settings';

/** One thing that can be done now, as the command bar lists it. */
export interface SettingsCommand {
  id: string;
  title: string;
  keywords: string;
  keys: readonly string[];
  run: () => void;
}

/** A command for each page of the settings that somebody with `held` rights may open. `nameOf` gives a page's name, `go` opens an address. */
export function settingsCommands(
  pages: readonly SettingsPage[],
  held: readonly string[],
  nameOf: (page: SettingsPage) => string,
  go: (address: string) => void,
): SettingsCommand[] {
  return pagesFor(pages, held).map((page) => ({
    id: `settings.${page.id}`,
    title: nameOf(page),
    keywords: `sz settings 设置 ${page.keywords}`,
    keys: [],
    run: () => go(`/settings/${page.id}`),
  }));
}
