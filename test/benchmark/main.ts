/** `npm run bench [-- NAME [FOLDER or COMMIT]]`: prints a table and writes bench-results.json, the same figures for programs. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BenchResult } from './result.ts';

const benches: Readonly<Record<string, (folder: string | undefined) => Promise<BenchResult[]>>> = {
  coverage: async () => (await import('./coverage.ts')).coverageBench(),
  judge: async () => (await import('./judge.ts')).judgeBench(),
  audit: async () => (await import('./audit.ts')).auditBench(),
  councils: async () => (await import('./councils.ts')).councilsBench(),
  collect: async () => (await import('./collect.ts')).collectBench(),
  render: async () => (await import('./render.ts')).renderBench(),
  start: async () => (await import('./start.ts')).startBench(),
  fleet: async (size) => (await import('./fleet-bench.ts')).fleetBench(size),
  before: async (commit) => (await import('./before.ts')).beforeBench(commit),
  suite: async () => (await import('./suite.ts')).suiteBench(),
  mapping: async (folder) => (await import('./mapping.ts')).mappingBench(folder),
};

const [chosen, folder] = process.argv.slice(2);
if (chosen !== undefined && !(chosen in benches)) {
  console.error(`There is no benchmark "${chosen}". There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}

const mark = (holds: BenchResult['holds']): string => (holds === null ? ' ' : holds ? '✓' : '✗');
const results: (BenchResult & { readonly bench: string })[] = [];
for (const [bench, run] of Object.entries(benches)) {
  // An earlier commit is checked out only when that is asked for.
  if (chosen === undefined ? bench === 'before' : bench !== chosen) continue;
  const figures = await run(folder);
  results.push(...figures.map((figure) => ({ bench, ...figure })));
  console.log(`\n${bench}`);
  const width = Math.max(...figures.map(({ name }) => name.length));
  for (const { name, value, unit, goal, holds } of figures)
    console.log(
      `${mark(holds)} ${name.padEnd(width)}  ${value.toLocaleString('en-GB').padStart(9)} ${unit.padEnd(8)}  ${goal}`,
    );
}

const file = fileURLToPath(new URL('../../bench-results.json', import.meta.url));
writeFileSync(
  file,
  `${JSON.stringify(
    results.map(({ bench, name, ...figure }) => ({ name: `${bench}: ${name}`, ...figure })),
    null,
    2,
  )}\n`,
);
if (results.some(({ holds }) => holds === false)) process.exitCode = 1;
