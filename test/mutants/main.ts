/**
 * `npm run mutants -- [WORDS]`: plants each fault of the list, in a copy, and runs the suites that should notice it.
 * A kept list and not StrykerJS: a mutant of ours says what it would mean, and a run takes minutes; Stryker was not tried.
 * Golden files notice nothing here: one command rewrites them. Exits with 1 under 95 %, or where a fault's place moved.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { PlantedFault } from './planted-fault.ts';
import { plantedFaults } from './planted-faults.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const goal = 0.95;

/** Of what the JSON reporter of vitest 5 says. */
const Report = z.object({
  testResults: z.array(z.object({ name: z.string(), status: z.string() })).default([]),
});

/** The checkout beside the material that tests read, so that a fault never stands in files that somebody works on. */
function copyCheckout(): string {
  const place = mkdtempSync(join(tmpdir(), 'beadle-mutants-'));
  const copy = join(place, 'checkout');
  // All that Git knows: a list of folders would leave out what a new test looks at.
  const { stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  for (const name of stdout.split('\0'))
    if (name !== '' && existsSync(join(root, name))) cpSync(join(root, name), join(copy, name));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const shared = join(root, '../shared');
  if (existsSync(shared)) symlinkSync(shared, join(place, 'shared'), 'junction');
  return copy;
}

/** Test files that fail, up to the first; a run that ends without a word about its files is an error of this list. */
function failing(copy: string, suites: readonly string[]): readonly string[] {
  // In one worker: loading the modules in several costs more than most suites.
  const report = join(copy, '../report.json');
  rmSync(report, { force: true });
  const args = ['run', '--bail=1', '--maxWorkers=1', '--reporter=json', `--outputFile=${report}`, ...suites];
  const { status, stderr } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 ** 2,
  });
  if (status === 0) return [];
  const { testResults } = Report.parse(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {});
  const failed = testResults.filter((file) => file.status === 'failed');
  if (failed.length === 0) throw new Error(`${suites.join(' ')} could not be run: ${stderr.slice(-2000)}`);
  return failed.map(({ name }) => relative(copy, name));
}

/** The test that stands beside a file looks first, where it is one of the suites: most faults need no more. */
function nearest(copy: string, { file, suites }: PlantedFault): readonly string[] {
  const beside = file.replace(/\.ts$/u, '.test.ts');
  const isAmong = beside !== file && suites.some((suite) => beside.startsWith(suite));
  return isAmong && existsSync(join(copy, beside)) ? [beside] : [];
}

type Outcome = 'noticed' | 'survived' | 'moved' | 'fails without it';

const holding = new Map<string, boolean>();

/** A test notices a fault if it holds without: one that fails anyway notices nothing. */
function holds(copy: string, test: string): boolean {
  const known = holding.get(test) ?? failing(copy, [test]).length === 0;
  holding.set(test, known);
  return known;
}

function plant(copy: string, fault: PlantedFault): { readonly outcome: Outcome; readonly by: string } {
  const path = join(copy, fault.file);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (text.split(fault.was).length !== 2) return { outcome: 'moved', by: '' };
  const planted = text.replace(fault.was, () => fault.becomes);
  let failed: readonly string[] = [];
  try {
    writeFileSync(path, planted);
    for (const suites of [nearest(copy, fault), fault.suites])
      if (failed.length === 0 && suites.length > 0) failed = failing(copy, suites);
  } finally {
    writeFileSync(path, text);
  }
  const [by] = failed;
  if (by === undefined) return { outcome: 'survived', by: '' };
  return { outcome: holds(copy, by) ? 'noticed' : 'fails without it', by };
}

const words = process.argv.slice(2).map((word) => word.toLowerCase());
const chosen = plantedFaults.filter((fault) =>
  words.every((word) => `${fault.place} ${fault.kind} ${fault.file}`.toLowerCase().includes(word)),
);
const copy = copyCheckout();
try {
  const outcomes = chosen.map((fault) => {
    const { outcome, by } = plant(copy, fault);
    const known = outcome === 'survived' && fault.survives !== undefined ? `: ${fault.survives}` : '';
    const who = by === '' ? '' : ` by ${by}`;
    console.log(`${outcome.padEnd(8)}  ${fault.place}: ${fault.kind} (${fault.file})${known}${who}`);
    return { fault, outcome };
  });
  const of = (wanted: Outcome) => outcomes.filter(({ outcome }) => outcome === wanted);
  const noticed = of('noticed').length;
  const unexplained = of('survived').filter(({ fault }) => fault.survives === undefined);
  console.log(
    `\n${String(chosen.length)} planted, ${String(noticed)} noticed, ${String(of('survived').length)} survived (${String(unexplained.length)} without a reason), ${String(of('moved').length)} whose place has moved`,
  );
  const enough = chosen.length > 0 && noticed / chosen.length >= goal;
  const judged = noticed + of('survived').length === chosen.length;
  process.exitCode = enough && judged && unexplained.length === 0 ? 0 : 1;
} finally {
  rmSync(join(copy, '..'), { recursive: true, force: true });
}
