import type { Missing } from '../model/cause.ts';
import type { RuleResult, Run } from '../model/run.ts';
import type { DoubtRecord } from './run-record.ts';

/** The causes in a list of reasons, which thousands of doubts share as one list: sorted words, with a space between. */
function causesOfLists(): (missing: readonly Missing[]) => string {
  const known = new Map<readonly Missing[], string>();
  return (missing) => {
    const causes = known.get(missing) ?? [...new Set(missing.map(({ cause }) => cause))].toSorted().join(' ');
    known.set(missing, causes);
    return causes;
  };
}

/** Of each subject of a rule the causes of its last doubt, by kind and id. */
function causesBySubject(results: readonly RuleResult[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const causesOf = causesOfLists();
  const kinds = new Map<string, Map<string, string>>();
  for (const { doubts } of results)
    for (const { subject, missing } of doubts) {
      const ofKind = kinds.get(subject.kind) ?? new Map<string, string>();
      kinds.set(subject.kind, ofKind);
      ofKind.set(subject.id, causesOf(missing));
    }
  return kinds;
}

/** Who could not be judged in a run, each subject once a rule: as the last result of the rule says. */
export function doubtsOf(run: Run): DoubtRecord[] {
  return [...Map.groupBy(run.results, ({ rule }) => rule)].flatMap(([rule, results]) =>
    [...causesBySubject(results)].flatMap(([subjectKind, causesOf]) => {
      const lists = new Map<string, string[]>();
      for (const [id, causes] of causesOf) {
        const list = lists.get(causes);
        if (list === undefined) lists.set(causes, [id]);
        else list.push(id);
      }
      return [...lists].map(([causes, subjectIds]): DoubtRecord => ({
        rule,
        subjectKind,
        channel: '',
        causes: causes === '' ? [] : causes.split(' '),
        subjectIds,
      }));
    }),
  );
}
