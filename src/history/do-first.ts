import type { RunRecord } from '../store/run-record.ts';

/** A check that should be dealt with first and falls short, with how many subjects do that nobody accepted. */
export interface DoFirst {
  readonly rule: string;
  readonly open: number;
}

/** Sorted by rule. Some rules count without naming; their number is the count then. */
export function openDoFirst({ results, findings }: Pick<RunRecord, 'results' | 'findings'>): DoFirst[] {
  const urgent = results.filter(({ urgency, outcome }) => urgency === 'do-first' && outcome === 'fail');
  return [...new Set(urgent.map(({ rule }) => rule))].toSorted().map((rule) => {
    const named = findings.filter((finding) => finding.rule === rule && !finding.accepted).length;
    const counted = urgent.filter((one) => one.rule === rule).map(({ counts }) => counts.fail);
    return { rule, open: Math.max(named, ...counted) };
  });
}
