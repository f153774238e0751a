import { expect, test } from 'vitest';
import type { Finding } from '../../lib/review';
import { findingAt } from './lint';

const at = (start: number, length: number, fix: boolean) =>
  ({ start, length, fix: fix ? [{ start, length, text: '' }] : null }) as unknown as Finding;

test('the fault under the cursor is fixed first, else the first that can be', () => {
  const findings = [at(0, 2, false), at(4, 3, true), at(9, 2, true)];
  expect(findingAt(findings, 10)).toBe(findings[2]);
  expect(findingAt(findings, 1)).toBe(findings[1]);
  expect(findingAt(findings, 7)).toBe(findings[1]);
  expect(findingAt([findings[0] as Finding], 1)).toBeUndefined();
});
