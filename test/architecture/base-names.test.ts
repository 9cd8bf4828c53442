import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { repeatedBaseNames } from './base-names.ts';

const src = fileURLToPath(new URL('../../src', import.meta.url));

it('a base name means one thing', () => {
  const paths = readdirSync(src, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.split(sep).join('/'),
  );
  expect(paths).toContain('sources/kinds.ts');
  expect(repeatedBaseNames(paths)).toEqual({});
});

it('finds a planted second one, and leaves conventional names and tests alone', () => {
  const paths = ['a/plans.ts', 'b/plans.ts', 'a/plans.test.ts', 'a/index.ts', 'b/index.ts', 'b/other.ts'];
  expect(repeatedBaseNames(paths)).toEqual({ 'plans.ts': ['a/plans.ts', 'b/plans.ts'] });
});
