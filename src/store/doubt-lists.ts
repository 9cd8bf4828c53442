import type { Missing } from '../model/cause.ts';
import type { RuleResult, Run } from '../model/run.ts';
import type { DoubtRecord } from './run-record.ts';

/** The causes in a list of reasons: sorted words, with a space between. */
function causesIn(missing: readonly Missing[]): string {
  return [...new Set(missing.map(({ cause }) => cause))].toSorted().join(' ');
}

/** Of each subject of a rule the causes of its last doubt, by kind and id. */
function causesBySubject(results: readonly RuleResult[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const kinds = new Map<string, Map<string, string>>();
  // Nearly always a subject is of the kind that was met last: there may be hundreds of thousands.
  let last = '';
  let ofLast = new Map<string, string>();
  for (const { doubts } of results)
    for (const { subjects, missing } of doubts) {
      const causes = causesIn(missing);
      for (const { kind, id } of subjects) {
        if (kind !== last) {
          last = kind;
          ofLast = kinds.get(kind) ?? new Map<string, string>();
          kinds.set(kind, ofLast);
        }
        ofLast.set(id, causes);
      }
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
