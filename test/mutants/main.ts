/**
 * `npm run mutants -- [WORDS]`: plants each fault of the list, in a copy, and runs the suites that should notice it.
 * A kept list and not StrykerJS: a mutant of ours says what it would mean, and a run takes minutes; Stryker was not tried.
 * Golden files notice nothing here: one command rewrites them. Exits with 1 under 95 %, or where a fault's place moved.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlantedFault } from './planted-fault.ts';
import { plantedFaults } from './planted-faults.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const goal = 0.95;

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

/** Faults are noticed by suites that hold without them: one that fails anyway notices nothing. */
function holds(copy: string, suites: readonly string[]): boolean {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--bail=1', '--reporter=dot', ...suites],
    { cwd: copy, stdio: 'ignore' },
  );
  return status === 0;
}

type Outcome = 'noticed' | 'survived' | 'moved' | 'suites fail without it';

function plant(copy: string, { file, was, becomes, suites }: PlantedFault): Outcome {
  const path = join(copy, file);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (text.split(was).length !== 2) return 'moved';
  writeFileSync(
    path,
    text.replace(was, () => becomes),
  );
  try {
    return holds(copy, suites) ? 'survived' : 'noticed';
  } finally {
    writeFileSync(path, text);
  }
}

const words = process.argv.slice(2).map((word) => word.toLowerCase());
const chosen = plantedFaults.filter((fault) =>
  words.every((word) => `${fault.place} ${fault.kind} ${fault.file}`.toLowerCase().includes(word)),
);
const copy = copyCheckout();
try {
  const whole = new Map<string, boolean>();
  const outcomes = chosen.map((fault) => {
    const key = fault.suites.join(' ');
    if (!whole.has(key)) whole.set(key, holds(copy, fault.suites));
    const outcome = whole.get(key) === true ? plant(copy, fault) : 'suites fail without it';
    const known = outcome === 'survived' && fault.survives !== undefined ? `: ${fault.survives}` : '';
    console.log(`${outcome.padEnd(8)}  ${fault.place}: ${fault.kind} (${fault.file})${known}`);
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
