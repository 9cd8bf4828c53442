import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { parsedValuesIn } from './parsed-values.ts';

const folder = mkdtempSync(join(tmpdir(), 'beadle-parsed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One process: what it finds, and what it leaves behind. */
function inProcess(file: string, texts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const ends: (() => void)[] = [];
  const values = parsedValuesIn(file, (write) => ends.push(write));
  const found = Object.fromEntries(Object.keys(texts).map((text) => [text, values.of(text)]));
  for (const [text, value] of Object.entries(texts)) if (found[text] === undefined) values.add(text, value);
  for (const end of ends) end();
  return found;
}

const value = { title: 'Å "b"\n', list: [1, null, true, 'x'], __proto__x: {} };

it('gives the next process what was parsed, and adds what is new', () => {
  const file = join(folder, 'kept.json');
  expect(inProcess(file, { one: value })).toEqual({ one: undefined });
  expect(inProcess(file, { one: value, two: 2 })).toEqual({ one: value, two: undefined });
  expect(inProcess(file, { one: value, two: 2, three: 3 })).toMatchObject({ one: value, two: 2 });
  // Windows has no modes: its folder of the user is private as it stands.
  expect(statSync(file).mode & (process.platform === 'win32' ? 0 : 0o077)).toBe(0);
});

it.each([
  ['is empty', () => ''],
  ['ends in the middle', (text: string) => text.slice(0, -10)],
  ['was changed', (text: string) => text.replace('list', 'lost')],
  ['has another beginning', (text: string) => `x${text}`],
])('parses again when the file %s, and writes it anew', (_, spoil) => {
  const file = join(folder, 'spoilt.json');
  inProcess(file, { one: value });
  writeFileSync(file, spoil(readFileSync(file, 'utf8')));
  expect(inProcess(file, { one: value })).toEqual({ one: undefined });
  expect(inProcess(file, { one: value })).toEqual({ one: value });
});

it('keeps nothing that JSON would change, and says nothing where it cannot write', () => {
  const file = join(folder, 'odd.json');
  inProcess(file, { infinite: Infinity, none: undefined, fine: 1 });
  expect(inProcess(file, { infinite: 1, none: 1, fine: 1 })).toEqual({
    infinite: undefined,
    none: undefined,
    fine: 1,
  });
  expect(inProcess(join(folder, 'absent', 'file.json'), { one: 1 })).toEqual({ one: undefined });
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
