import { countedResults, type RunIndex } from '../run-index.ts';
import { longDate } from '../text/dates.ts';
import { countOf } from './phrases.ts';

interface Accepted {
  readonly title: string;
  readonly kind: string;
  readonly minute: string;
  readonly until: string;
  /** The same finding may stand under two clauses; it counts once. */
  readonly fingerprints: ReadonlySet<string>;
}

/** Shortfalls that the council accepted, by rule and minute; names stay in the list of people. */
export const acceptedShortfalls = (index: RunIndex) => {
  const groups = new Map<string, Accepted>();
  for (const { rule, findings } of countedResults(index)) {
    for (const { accepted, subject, fingerprint } of findings) {
      if (accepted === undefined) continue;
      const { minute, until } = accepted;
      const key = [rule, minute, until].join('\n');
      const title = index.rule(rule)?.failTitle ?? rule;
      const fingerprints = new Set([...(groups.get(key)?.fingerprints ?? []), fingerprint]);
      groups.set(key, { title, kind: subject.kind, minute, until, fingerprints });
    }
  }
  return [...groups.values()].map(({ title, kind, minute, until, fingerprints }) => ({
    title,
    minute,
    howMany: countOf(kind, fingerprints.size),
    until: longDate(until),
  }));
};
