import type { Run } from '../model/run.ts';
import { keyText, type FindingRecord, type Key } from './run-record.ts';

/** Rules that name the same subject more than once: their results may be for several clauses. */
function repeating(records: readonly Key[]): ReadonlySet<string> {
  const byRule = Map.groupBy(records, ({ rule }) => rule);
  return new Set(
    [...byRule].flatMap(([rule, those]) =>
      new Set(those.map(({ subjectId }) => subjectId)).size === those.length ? [] : [rule],
    ),
  );
}

/**
 * Each key once: in the place of its first record, as its last one says. Keys are made only where one can repeat.
 * @param several rules that name a subject more than once
 */
function onePerKey<T extends Key>(records: readonly T[], several: ReadonlySet<string>): readonly T[] {
  if (several.size === 0) return records;
  const keyOf = (one: T): string | T => (several.has(one.rule) ? keyText(one) : one);
  return [...new Map(records.map((one) => [keyOf(one), one])).values()];
}

/** Runs of a version that had no channels have one for each subject. */
function channelOf(finding: object): string {
  const channel = (finding as Readonly<Record<string, unknown>>)['channel'];
  return typeof channel === 'string' ? channel : '';
}

/** Positions of results that count: those of promises that are not to be decided, and those that a baseline asks for. */
function countedResults({ clauses, notInPolicy }: Run): ReadonlySet<number | undefined> {
  return new Set([
    ...clauses
      .filter(({ decision, verdict }) => decision === undefined && verdict !== 'background')
      .flatMap(({ rules }) => rules.map(({ result }) => result)),
    ...notInPolicy.filter(({ verdict }) => verdict !== 'background').map(({ result }) => result),
  ]);
}

/** What several results of a rule name counts where one of them does. */
function countedOnce(all: readonly FindingRecord[]): readonly FindingRecord[] {
  const several = repeating(all);
  const counted = new Set(all.filter((one) => one.counted && several.has(one.rule)).map(keyText));
  return onePerKey(all, several).map((one) =>
    !one.counted && several.has(one.rule) && counted.has(keyText(one)) ? { ...one, counted: true } : one,
  );
}

/** What history keeps of the findings of a run: each that a rule, a subject and a channel tell apart, once. */
export function findingsOf(run: Run): readonly FindingRecord[] {
  const counted = countedResults(run);
  return countedOnce(
    run.results.flatMap(({ rule, findings }, position) =>
      findings.map((finding) => ({
        rule,
        subjectKind: finding.subject.kind,
        subjectId: finding.subject.id,
        channel: channelOf(finding),
        fingerprint: finding.fingerprint,
        accepted: finding.accepted !== undefined,
        counted: counted.has(position),
      })),
    ),
  );
}
