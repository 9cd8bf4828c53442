import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { kinds, mayImport } from '../architecture/import-rules.ts';
import { namedPaths, roomsOf } from './named-paths.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const textOf = (path: string): string => readFileSync(at(path), 'utf8');
const pages = [
  ...readdirSync(at('.')).filter((name) => name.endsWith('.md')),
  ...readdirSync(at('docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** A changelog tells of the past, when other paths stood. */
const today = pages.filter((page) => page !== 'CHANGELOG.md');

/** Nobody has these before a command writes them. */
const written = new Set(
  textOf('.gitignore')
    .split('\n')
    .map((line) => line.replace(/^\/|\/$/g, '')),
);

it.each(today)('%s names only paths that are there', (page) => {
  const dead = namedPaths(textOf(page)).filter(({ path }) => !written.has(path) && !existsSync(at(path)));
  expect(dead.map(({ line, path }) => `${page}:${String(line)} names ${path}, which is not there`)).toEqual(
    [],
  );
});

it('notices a planted dead path, and takes a placeholder for its folder', () => {
  const planted =
    'See `src/engine`.\nAlso (src/facts/nowhere.ts), `src/sources/<area>/kind.ts`, `rules/*.yaml`.';
  const named = namedPaths(`${planted}\nhttps://example.org/docs/x is no path of ours.`);
  expect(named.map(({ path }) => path)).toEqual([
    'src/engine',
    'src/facts/nowhere.ts',
    'src/sources',
    'rules',
  ]);
  expect(named.filter(({ path }) => !existsSync(at(path)))).toEqual([
    { line: 1, path: 'src/engine' },
    { line: 2, path: 'src/facts/nowhere.ts' },
  ]);
});

/** The table of import rules, in the short names of the page. */
const table = Object.fromEntries(
  Object.entries(mayImport)
    .filter(([room]) => room !== kinds)
    .map(([room, may]) => [
      room,
      may.map((one) => (one === kinds ? 'kinds' : one.replace('src/', ''))).toSorted(),
    ]),
);

it('docs/architecture.md says who may import whom as the test of it does', () => {
  expect(roomsOf(textOf('docs/architecture.md'))).toEqual(table);
});

it('notices a planted room that may import more', () => {
  const page = textOf('docs/architecture.md').replace(/(\| `src\/graph`.*\| )model/, '$1model, store');
  expect(roomsOf(page)).not.toEqual(table);
});
