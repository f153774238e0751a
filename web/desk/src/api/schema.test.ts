import { readFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { expect, test } from 'vitest';

test('the types are those of docs/openapi.json; if not, run «npm run api»', async () => {
  const description = new URL('../../../../docs/openapi.json', import.meta.url);
  const drawn = astToString(await openapiTS(description, { emptyObjectsUnknown: true }));
  const kept = readFileSync(new URL('./schema.gen.ts', import.meta.url), 'utf8');
  expect(kept.slice(kept.indexOf('export interface'))).toBe(drawn.slice(drawn.indexOf('export interface')));
});
