import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const src = import.meta.dirname;
const allowed: Record<string, string[]> = {
  '': ['app', 'ui', 'lib'],
  app: ['app', 'features', 'ui', 'api', 'lib'],
  features: ['ui', 'api', 'lib'],
  ui: ['ui', 'lib'],
  api: ['api', 'lib'],
  lib: ['lib'],
};

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((f) => /\.tsx?$/.test(f));
const imports = (file: string) =>
  [...readFileSync(join(src, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((m) =>
    relative(src, resolve(src, dirname(file), m[1] as string)),
  );

test('app → features → ui, api → lib, and no feature knows another', () => {
  const wrong: string[] = [];
  for (const file of files) {
    const [area = '', module = ''] = file.includes('/') ? file.split('/') : [''];
    // A text taken in as it stands (?raw) is no module: the example of docs/ is shown as docs/ has it.
    for (const target of imports(file).filter((t) => !t.endsWith('?raw'))) {
      const [to = '', toModule] = target.split('/');
      const own = area === 'features' && to === 'features' && toModule === module;
      if (!own && !(allowed[area] ?? []).includes(to)) wrong.push(`${file} → ${target}`);
    }
  }
  expect(files.length).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
});

test('colours are written in tokens.css only', () => {
  const css = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (f) => f.endsWith('.css') && !f.endsWith('tokens.css'),
  );
  for (const file of css) expect(readFileSync(join(src, file), 'utf8'), file).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(/i);
});

test('no class is styled by two features: styles stay loaded when one goes from page to page', () => {
  const owners = new Map<string, Set<string>>();
  for (const file of readdirSync(join(src, 'features'), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.css')) continue;
    const css = readFileSync(join(src, 'features', file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
    for (const [, selectors = ''] of css.matchAll(/([^{}]+)\{/g)) {
      for (const selector of selectors.split(',')) {
        const first = /^\s*\.([\w-]+)/.exec(selector)?.[1];
        if (first) owners.set(first, (owners.get(first) ?? new Set()).add(file.split('/')[0] as string));
      }
    }
  }
  expect(owners.size).toBeGreaterThan(100);
  expect([...owners].filter(([, of]) => of.size > 1).map(([name, of]) => `${name}: ${[...of]}`)).toEqual([]);
});

test('no file grows past 400 lines', () => {
  for (const file of files.filter((f) => !f.endsWith('.gen.ts'))) {
    expect(readFileSync(join(src, file), 'utf8').split('\n').length, file).toBeLessThanOrEqual(400);
  }
});
