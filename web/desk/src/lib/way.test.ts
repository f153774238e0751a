import { expect, test } from 'vitest';
import { wayBack } from './way';

test('after signing in one comes back to where one was, on this desk only', () => {
  expect(wayBack('/settings/audit?actor=x#y')).toBe('/settings/audit?actor=x#y');
  for (const elsewhere of [null, '', 'https://evil.example', '//evil.example', '/\\evil.example', '/sign-in?to=/'])
    expect(wayBack(elsewhere)).toBe('/');
});
