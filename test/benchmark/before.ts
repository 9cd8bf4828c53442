import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rowsOf, type Timed } from './before-row.ts';
import type { BenchResult } from './result.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const timed = fileURLToPath(new URL('before-timed.ts', import.meta.url));

/** The last commit before facts saw only what they declare: as fast as that is the goal. */
const usual = '86c58fd';
/** Each takes both commits some twenty seconds of processor time a work. */
const rounds = 2;
const works = ['judge', 'coverage'] as const;

/** Runs in a process of its own, so that neither commit finds the other's compiled code or memory. */
function timedIn(tree: string, work: string): Timed[] {
  const out = execFileSync(process.execPath, ['--expose-gc', timed, tree, work], { encoding: 'utf8' });
  return JSON.parse(out) as Timed[];
}

/** Works with a checkout of a commit in a temporary folder, which shares the installed packages. */
function withCheckout<T>(commit: string, work: (tree: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'beadle-before-'));
  const tree = join(folder, 'tree');
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  git('worktree', 'add', '--detach', tree, commit);
  try {
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'), 'dir');
    return work(tree);
  } finally {
    git('worktree', 'remove', '--force', tree);
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The time of this tree as a part of that of an earlier commit, both measured in turn in one run: the fastest of
 * some rounds, in processor time for coverage.
 * @param commit defaults to the commit before the seam of facts changed
 * @throws an error of git where the commit is not at hand
 */
export function beforeBench(commit = usual): BenchResult[] {
  return withCheckout(commit, (tree) =>
    works.flatMap((work) => {
      const taken = Array.from({ length: rounds }, () => ({
        before: timedIn(tree, work),
        now: timedIn(root, work),
      }));
      return rowsOf(
        taken.map(({ before }) => before),
        taken.map(({ now }) => now),
        commit,
      );
    }),
  );
}
