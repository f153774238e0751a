import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rights, rightsOf, roles } from './rights';

const source = (path: string) => readFileSync(new URL(`../../../../src/${path}`, import.meta.url), 'utf8');
const wire = new Map(
  [...source('Zhiyin.Platform/Access/Right.cs').matchAll(/Name\("([\w.]+)"\)\] (\w+),/g)].map((m) => [m[2], m[1]]),
);
const table = source('Modules/Zhiyin.People/Access/RoleRights.cs');

/** The rights written in a piece of C#, with those of the lists it spreads or appends to. */
function written(piece: string): string[] {
  const named = [...piece.matchAll(/\bRight\.(\w+)/g)].map((m) => wire.get(m[1] as string) as string);
  const lists = [...piece.matchAll(/\b(s_agent|s_lead)\b/g)].map((m) => m[1] as string);
  return lists
    .flatMap((list) => written(new RegExp(`${list} =\\s*\\[([^;]*)\\];`).exec(table)?.[1] ?? ''))
    .concat(named);
}

test('the table people read says what the desk checks', () => {
  expect([...rights].sort()).toEqual([...wire.values()].sort());
  for (const role of roles) {
    const name = role.charAt(0).toUpperCase() + role.slice(1);
    const line = new RegExp(`\\[Role\\.${name}\\] = (.*),`).exec(table)?.[1] ?? '';
    const given = line.includes('GetValues') ? [...wire.values()] : written(line);
    expect([...rightsOf[role]].sort(), role).toEqual([...given].sort());
  }
});
