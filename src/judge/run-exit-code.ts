import type { Verdict } from '../model/outcome.ts';
import type { Run } from '../model/run.ts';

const settled: ReadonlySet<Verdict> = new Set([
  'background',
  'accepted',
  'in-place',
  'confirmed',
  'does-not-apply',
]);

/**
 * 0: every clause, and every rule outside the policy, is in place, accepted, confirmed or does not apply.
 * 1: something needs action. 3: nothing does, but something is open. 2 (could not run) is never a run's.
 */
export const exitCode = ({ clauses, notInPolicy }: Pick<Run, 'clauses' | 'notInPolicy'>): 0 | 1 | 3 => {
  const verdicts = [...clauses, ...notInPolicy].map((one) => one.verdict);
  if (verdicts.includes('action-needed')) return 1;
  return verdicts.every((verdict) => settled.has(verdict)) ? 0 : 3;
};
