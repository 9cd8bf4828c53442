import type { RunRecord } from '../store/run-record.ts';
import type { FindingChange } from './compare.ts';
import { changesIn, type Since } from './since-before.ts';

/**
 * Why nobody can tell of findings whether they are new:
 * - `first-run`: there is no run before.
 * - `names-purged`: the names of the run before were deleted.
 * - `person-erased`: somebody was erased from that check.
 * - `check-changed`, `policy-changed`: the run before asked something else.
 */
export const whyPerhapsNew = [
  'first-run',
  'names-purged',
  'person-erased',
  'check-changed',
  'policy-changed',
] as const;

export interface PerhapsNew {
  readonly because: (typeof whyPerhapsNew)[number];
  /** Open findings that may be new; 0 where something needs action that names nobody. */
  readonly findings: number;
}

const countedBecause = (fresh: readonly FindingChange[], because: FindingChange['because']): number =>
  fresh.filter((one) => one.because === because && one.finding.counted).length;

/** What falls short in a run and may be new, or old: nobody can tell. Empty where everything can be told. */
export function perhapsNew(
  since: Since,
  { findings }: Pick<RunRecord, 'findings'>,
  code: 0 | 1 | 3,
): PerhapsNew[] {
  const changes = changesIn(since);
  if (changes === undefined) {
    const open = findings.filter(({ counted, accepted }) => counted && !accepted).length;
    const because = since === 'first' ? 'first-run' : 'names-purged';
    return open > 0 || code === 1 ? [{ because, findings: open }] : [];
  }
  const { fresh, perhapsOld } = changes;
  return [
    { because: 'person-erased' as const, findings: perhapsOld.length },
    { because: 'check-changed' as const, findings: countedBecause(fresh, 'rule') },
    { because: 'policy-changed' as const, findings: countedBecause(fresh, 'policy') },
  ].filter((one) => one.findings > 0);
}
