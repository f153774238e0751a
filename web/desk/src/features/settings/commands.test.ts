import { expect, test } from 'vitest';
import { rightsOf } from '../../lib/rights';
import { en } from '../../lib/words/en';
import { zh } from '../../lib/words/zh';
import { settingsCommands } from './commands';
import { servicePages } from './pages';

test('the command bar offers the pages that the person may open, and opens them', () => {
  const opened: string[] = [];
  const of = (role: 'agent' | 'owner') =>
    settingsCommands(
      servicePages,
      rightsOf[role],
      (p) => p.id,
      (address) => opened.push(address),
    );
  expect(of('agent').map((c) => c.title)).toEqual(['quick-replies']);
  expect(of('owner')).toHaveLength(servicePages.length);
  of('owner')
    .find((c) => c.title === 'audit')
    ?.run();
  expect(opened).toEqual(['/settings/audit']);
});

test('every page has its name and its hint in both languages', () => {
  for (const { id } of servicePages)
    for (const words of [zh, en]) {
      expect(words.settingsPage, id).toHaveProperty([id]);
      expect(words.settingsPageHint, id).toHaveProperty([id]);
    }
});
