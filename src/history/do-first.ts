import { createHash } from 'node:crypto';
import type { RunRecord } from '../store/run-record.ts';

/** A check that should be dealt with first and falls short, with how many subjects do that nobody accepted. */
export interface DoFirst {
  readonly rule: string;
  readonly open: number;
}

/** Each open do-first item as a digest: ids and states, no name. What counts without naming is one item a number. */
export function doFirstKeys(record: Pick<RunRecord, 'results' | 'findings' | 'verdicts'>): string[] {
  const urgent = new Set(openDoFirst(record).map(({ rule }) => rule));
  const named = record.findings.filter(
    ({ rule, accepted, counted }) => urgent.has(rule) && counted && !accepted,
  );
  const counted = openDoFirst(record).filter(({ rule }) => !named.some((one) => one.rule === rule));
  return [
    ...named.map(({ fingerprint }) => fingerprint),
    ...counted.map(({ rule, open }) => `${rule} ${String(open)}`),
  ].map((key) => createHash('sha256').update(key).digest('hex').slice(0, 16));
}

/** Rules that no line of the policy asks for, and no baseline either: they are shown and not counted. */
export function backgroundRules({ verdicts }: Pick<RunRecord, 'verdicts'>): ReadonlySet<string> {
  return new Set(
    verdicts.filter(({ inPolicy, verdict }) => !inPolicy && verdict === 'background').map(({ ref }) => ref),
  );
}

/**
 * Sorted by rule, with what a reader of the reports counts: no background finding, and nobody twice. Some rules count
 * without naming; their number is the count then.
 */
export function openDoFirst({
  results,
  findings,
  verdicts,
}: Pick<RunRecord, 'results' | 'findings' | 'verdicts'>): DoFirst[] {
  const background = backgroundRules({ verdicts });
  const urgent = results.filter(({ urgency, outcome }) => urgency === 'do-first' && outcome === 'fail');
  return [...new Set(urgent.map(({ rule }) => rule))].toSorted().flatMap((rule) => {
    const own = findings.filter((finding) => finding.rule === rule);
    const named = own.filter(({ counted, accepted }) => counted && !accepted).length;
    const unnamed = urgent.filter((one) => one.rule === rule).map(({ counts }) => counts.fail);
    const open = own.length > 0 ? named : background.has(rule) ? 0 : Math.max(0, ...unnamed);
    return open === 0 ? [] : [{ rule, open }];
  });
}
