import { evaluateRule, type AnySubjects } from '../../src/judge/evaluate.ts';
import type { RuleBook } from '../../src/rulebook/load-rules.ts';
import { deriveFacts } from '../../src/facts/derive.ts';
import type { CouncilInputs } from '../../src/model/council.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { Snapshot } from '../../src/sources/kinds.ts';

/** What every rule says over a snapshot. */
export const outcomesOf = (
  snapshot: Snapshot,
  inputs: CouncilInputs,
  { rules }: RuleBook,
): ReadonlyMap<string, Outcome> => {
  const facts = deriveFacts({ snapshot, council: inputs, asOf: new Date(snapshot.finishedAt) });
  return new Map(
    rules.map((rule) => {
      const subjects: AnySubjects = facts[rule.kind];
      return [rule.id, evaluateRule(rule, subjects, { times: {}, unnamed: true }).outcome];
    }),
  );
};

/** Lost evidence may make an outcome unknown, and nothing else. */
export const flipped = (calm: ReadonlyMap<string, Outcome>, now: ReadonlyMap<string, Outcome>): string[] =>
  [...now]
    .filter(([rule, outcome]) => outcome !== 'unknown' && outcome !== calm.get(rule))
    .map(([rule, outcome]) => `${rule}: ${outcome}, but ${String(calm.get(rule))} without the fault`);
