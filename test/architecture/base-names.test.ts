import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { repeatedBaseNames } from './base-names.ts';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** Names that still stand twice; names only ever leave this list. */
const stillRepeated: ReadonlySet<string> = new Set(
  'counts coverage describe domains evidence exit-code options person reach read-policy registration roles scope settings tenant words'
    .split(' ')
    .map((name) => `${name}.ts`),
);

it('a base name means one thing', () => {
  const paths = readdirSync(src, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.split(sep).join('/'),
  );
  expect(paths).toContain('sources/kinds.ts');
  const found = Object.entries(repeatedBaseNames(paths)).filter(([name]) => !stillRepeated.has(name));
  expect(found).toEqual([]);
});

it('finds a planted second one, and leaves conventional names and tests alone', () => {
  const paths = ['a/plans.ts', 'b/plans.ts', 'a/plans.test.ts', 'a/index.ts', 'b/index.ts', 'b/other.ts'];
  expect(repeatedBaseNames(paths)).toEqual({ 'plans.ts': ['a/plans.ts', 'b/plans.ts'] });
});
