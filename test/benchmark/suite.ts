import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { BenchResult } from './result.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The goal is one of two cores that do nothing else. */
const cores = 2;
const mostSeconds = 90;

/** Of what the JSON reporter of vitest 5 says. */
const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({ assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })) }),
  ),
});

/** Whether this computer is the one of the goal now: a clock says nothing of a machine that works at other things. */
function isOfTheGoal(): boolean {
  const [lastMinute = Infinity] = loadavg();
  return availableParallelism() === cores && lastMinute < 0.5;
}

/** `npm test` by the clock, from a warm start: what an earlier run compiled and parsed is kept. */
export function suiteBench(): BenchResult[] {
  const folder = mkdtempSync(join(tmpdir(), 'beadle-bench-suite-'));
  try {
    const file = join(folder, 'report.json');
    const counts = isOfTheGoal();
    const started = performance.now();
    const { stderr } = spawnSync('npm', ['test', '--', '--reporter=json', `--outputFile=${file}`], {
      cwd: root,
      // npm is a script with another ending on Windows, which only a shell finds.
      shell: process.platform === 'win32',
      stdio: ['ignore', 'ignore', 'pipe'],
      maxBuffer: 256 * 1024 ** 2,
    });
    const seconds = (performance.now() - started) / 1000;
    if (!existsSync(file))
      throw new Error(`npm test ended without a report: ${stderr.toString().slice(-2000)}`);
    const report = Report.parse(JSON.parse(readFileSync(file, 'utf8')));
    const { numPassedTests, numFailedTests, testResults } = report;
    const failed = testResults
      .flatMap(({ assertionResults }) => assertionResults.filter(({ status }) => status === 'failed'))
      .map(({ fullName }) => fullName);
    return [
      {
        name: 'npm test by the clock',
        value: Math.round(seconds),
        unit: 's',
        goal: `under ${String(mostSeconds)} s on ${String(cores)} cores that do nothing else${counts ? '' : ', which these are not'}`,
        holds: counts ? seconds < mostSeconds : null,
      },
      {
        name: 'tests that failed',
        value: numFailedTests,
        unit: 'tests',
        // Named, for such a run is long, and its report is not kept.
        goal: failed.length === 0 ? 'none' : `none; it was ${failed.slice(0, 5).join('; ')}`,
        holds: numFailedTests === 0,
      },
      {
        name: 'tests that passed',
        value: numPassedTests,
        unit: 'tests',
        goal: 'for orientation',
        holds: null,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
