import { createHash } from 'node:crypto';
import type { RunRecord } from '../store/run-record.ts';

/** A check that should be dealt with first and falls short, with how many subjects do that nobody accepted. */
export interface DoFirst {
  readonly rule: string;
  readonly open: number;
}

/** Each open do-first item as a digest: ids and states, no name. What counts without naming is one item a number. */
export function doFirstKeys(record: Pick<RunRecord, 'results' | 'findings'>): string[] {
  const urgent = new Set(openDoFirst(record).map(({ rule }) => rule));
  const named = record.findings.filter(({ rule, accepted }) => urgent.has(rule) && !accepted);
  const counted = openDoFirst(record).filter(({ rule }) => !named.some((one) => one.rule === rule));
  return [
    ...named.map(({ fingerprint }) => fingerprint),
    ...counted.map(({ rule, open }) => `${rule} ${String(open)}`),
  ].map((key) => createHash('sha256').update(key).digest('hex').slice(0, 16));
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
