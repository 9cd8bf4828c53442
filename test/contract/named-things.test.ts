import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { Configuration } from '../../src/audit/council/configuration.ts';
import { namedThings } from './named-things.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const textOf = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const pages = globSync('{README,CONTRIBUTING,docs/*}.md', { cwd: root });
const files = new Set(
  globSync('{bin,src,fixtures,scripts,test}/**/*.{ts,js}', { cwd: root }).map((path) => basename(path)),
);
const benches = /const benches[^{]*\{(.*?)\n\};/su.exec(textOf('test/benchmark/main.ts'))?.[1] ?? '';

/** What a page names and nobody has. */
function unknownIn(page: string): string[] {
  const named = namedThings(page);
  return [
    ...named.files.filter((name) => !files.has(name)),
    ...named.scripts.filter((name) => !Object.hasOwn(packageFile.scripts, name)),
    ...named.benches.filter((name) => !benches.includes(`\n  ${name}: `)),
  ];
}

it.each(pages)('%s names only files, scripts and benchmarks that there are', (page) => {
  expect(unknownIn(textOf(page))).toEqual([]);
});

it('notices planted ones', () => {
  const planted = 'See `nowhere.ts` and `cover.ts`, run `npm run paint`, then `npm run bench -- nothing`.';
  expect(unknownIn(planted)).toEqual(['nowhere.ts', 'paint', 'nothing']);
});

/** Files of the project that commands of `package.json` start, and that are not there. */
const deadScripts = (scripts: Readonly<Record<string, string>>): string[] =>
  Object.values(scripts).flatMap((command) =>
    [...command.matchAll(/[\w/.-]+\.(?:ts|js)\b/g)].flatMap(([path]) =>
      existsSync(`${root}${path}`) ? [] : [path],
    ),
  );

it('package.json starts only programs that there are', () => {
  expect(deadScripts(packageFile.scripts)).toEqual([]);
  expect(deadScripts({ paint: 'node scripts/start.js scripts/paint.ts' })).toEqual(['scripts/paint.ts']);
});

/** Keys of `beadle.yaml` that the table of a page leaves out. */
const keysMissingIn = (page: string): string[] =>
  // `beadle init --practice` writes it, and nobody else.
  Object.keys(Configuration.shape).filter((key) => key !== 'practice' && !page.includes(`\`${key}\``));

it('README says what each key of beadle.yaml is for', () => {
  const readme = textOf('README.md');
  expect(keysMissingIn(readme)).toEqual([]);
  expect(keysMissingIn(readme.replaceAll('`software`', ''))).toEqual(['software']);
});
