import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { zh } from '../../lib/words/zh';

test('everything that enters the audit has a name that people can read', () => {
  const source = new URL('../../../../../src/', import.meta.url).pathname;
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.cs'));
  const entered = new Set<string>();
  for (const file of files) {
    const text = readFileSync(join(source, file), 'utf8');
    for (const call of text.matchAll(/\b(?:audit\.Enter\w*|EnterAsync|Enter)\(([^;]{0,300}?);/g)) {
      for (const word of (call[1] ?? '').matchAll(/"([a-z_]+\.[a-z_]+)"/g)) entered.add(word[1] as string);
    }
  }
  expect(entered.size).toBeGreaterThan(25);
  expect([...entered].filter((action) => !(action in zh.auditAction)).sort()).toEqual([]);
});
