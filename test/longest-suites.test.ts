import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { longestSuites } from './longest-suites.ts';

it('the suites that begin first are there', () => {
  const gone = longestSuites.filter((path) => !existsSync(new URL(`../${path}`, import.meta.url)));
  expect(gone).toEqual([]);
});
