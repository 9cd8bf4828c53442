import { accessSync, chmodSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { needsNode24 } from './scripts/needs-node-24.js';
import { compiledOnce } from './test/compiled-once.ts';
import { LongestFirst } from './test/longest-first.ts';

needsNode24();

/**
 * Temporary folders lie in memory where Linux offers it: a collection syncs some two hundred small files to the disk,
 * and the fault suites collect a hundred times. Half a gigabyte is far more than they hold at once. All of a run lie in
 * one folder, which goes when the run ends: what a test leaves does not stay.
 */
function temporaryFolder(): Record<string, string> {
  const memory = '/dev/shm';
  try {
    accessSync(memory, constants.W_OK);
    const { bavail, bsize } = statfsSync(memory);
    if (bavail * bsize <= 512 * 1024 ** 2) return {};
    const folder = mkdtempSync(join(memory, 'beadle-tests-'));
    // A database that a test starts as another user goes through it; what lies in it has rights of its own.
    chmodSync(folder, 0o711);
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    return { TMPDIR: folder };
  } catch {
    return {};
  }
}

export default defineConfig({
  test: {
    include: ['{src,fixtures,test,scripts}/**/*.test.ts'],
    exclude: ['test/package/**'],
    // One project, and modules are loaded once for all files of a worker: loading them anew for every file took twice as
    // long as the tests. They put back what they borrow of the process: output, working folder, network, certificates.
    isolate: false,
    // Node runs the sources as they are, here as in the product: Vite's way of running them took a sixth more processor time.
    // No test replaces a module (`vi.mock`), which is what it would be needed for.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    sequence: { sequencer: LongestFirst },
    // Half as many again as there are cores: some suites wait for databases, processes and timers most of their time.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // Room for what lives briefly: with Node's own sixteen megabytes a seventh of the processor time went into clearing.
    execArgv: ['--min-semi-space-size=64', '--max-semi-space-size=64'],
    // A golden file that is missing is an error, here as on CI: only `npm run golden` writes one.
    update: 'none',
    globalSetup: 'test/parse-once.ts',
    setupFiles: ['test/fixed-seed.ts', 'test/parsed-once.ts'],
    // Workers and the processes that tests start keep what Node compiled for the next run.
    env: { ...temporaryFolder(), ...compiledOnce },
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
