import type { ComponentType, LazyExoticComponent } from 'react';
import type { Right } from './rights';

export const settingsGroups = ['mine', 'people', 'service', 'shop'] as const;

/** One page of the settings: it feeds the menu, the address and the command bar. Its words are `settingsPage.<id>`. */
export interface SettingsPage {
  id: string;
  group: (typeof settingsGroups)[number];
  /** Whoever has one of these sees it; none: everybody. */
  rights: readonly Right[];
  /** Words people look for it with, pinyin initials among them. */
  keywords: string;
  Page: LazyExoticComponent<ComponentType>;
}

/** The pages that somebody with `held` rights may open. */
export const pagesFor = (pages: readonly SettingsPage[], held: readonly string[]): SettingsPage[] =>
  pages.filter((p) => p.rights.length === 0 || p.rights.some((r) => held.includes(r)));
