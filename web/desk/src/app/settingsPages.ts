import { knowledgePages } from '../features/knowledge/pages';
import { peoplePages } from '../features/people/pages';
import { rulebookPages } from '../features/rulebook/pages';
import { servicePages } from '../features/settings/pages';

/** Every page of the settings, in the order of the menu. */
export const settingsPages = [...peoplePages, ...servicePages, ...knowledgePages, ...rulebookPages];
