import type { EvidenceRef, FactValue, Finding, RuleResult, RuleText, Run } from '../../model/run.ts';
import { ruleAnchor } from '../anchors.ts';
import { markOf } from '../clerk/clause-lines.ts';
import { whomOf } from '../clerk/phrases.ts';
import { formerView } from './former-view.ts';
import { toldResults, type ToldFinding } from '../told/finding-text.ts';

/** Values beyond these are counted; findings.csv has each. */
const mostValues = 4;

const valuesOf = (refs: readonly EvidenceRef[]): string => {
  const values = [...new Set(refs.map(({ value }) => value))];
  const more = values.length - mostValues;
  return more > 0 ? `${values.slice(0, mostValues).join(', ')} and ${String(more)} more` : values.join(', ');
};

/** One line for each property, with what Microsoft said. */
const refsView = (refs: readonly EvidenceRef[]) =>
  [
    ...Map.groupBy(refs, ({ endpoint, property, at }) => JSON.stringify([endpoint, property, at])).values(),
  ].flatMap((same) => {
    const [first] = same;
    return first === undefined
      ? []
      : [{ endpoint: first.endpoint, property: first.property, at: first.at, value: valuesOf(same) }];
  });

/** One line for each fact, with the values that it has among these findings. */
const factsView = (facts: readonly FactValue[]) =>
  [...Map.groupBy(facts, ({ fact }) => fact)].map(([fact, same]) => ({
    fact,
    value: [...new Set(same.map(({ value }) => (value === '' ? 'not known' : value)))].join(', '),
  }));

const acceptance = ({ accepted }: Finding): string =>
  accepted === undefined
    ? ''
    : `Accepted until ${accepted.until}, minute ${accepted.minute}, by ${accepted.approver}`;

/** Subjects of which the same is said stand together: forty kinds of account often share one gap. */
const grouped = (findings: readonly ToldFinding[]) => {
  const groups = Map.groupBy(findings, (one) => JSON.stringify([one.said, acceptance(one)]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined
      ? []
      : [
          {
            subjects: group.map(({ subject, fingerprint }) => ({ ...subject, fingerprint })),
            message: group.length === 1 ? first.message : first.said,
            accepted: acceptance(first),
            evidence: refsView(group.flatMap(({ evidence }) => evidence)),
            facts: factsView(group.flatMap(({ facts }) => facts)),
          },
        ];
  });
};

const resultView = (run: Run, result: RuleResult) => {
  const position = run.results.indexOf(result);
  return {
    outcome: result.outcome,
    counts: result.counts,
    whom: result.scope === undefined ? '' : whomOf(result.scope),
    except: (result.except ?? []).map(whomOf).join('; '),
    params: Object.entries(result.params).map(([name, value]) => `${name} = ${JSON.stringify(value)}`),
    clauses: run.clauses.flatMap((clause) =>
      clause.rules
        .filter((used) => used.result === position)
        .map(({ weight, assumed, part }) => ({
          ref: clause.ref,
          mark: markOf(clause.verdict),
          weight,
          assumed: assumed.join(', '),
          part,
        })),
    ),
    outside: run.notInPolicy
      .filter((entry) => entry.result === position)
      .map(({ baseline, verdict }) => ({ baseline, mark: markOf(verdict) })),
    findings: grouped(toldResults(run).get(result)?.findings ?? []),
    doubts: result.doubts.map(({ subject, missing }) => ({ name: subject.name, id: subject.id, missing })),
    missing: result.missing,
    evidence: result.evidence.map(({ endpoint, property, at }) => ({ endpoint, property, at })),
  };
};

const background = ({ notInPolicy }: Run, id: string): boolean =>
  notInPolicy.some(({ rule, verdict }) => rule === id && verdict === 'background');

/** One rule with all that it concluded, for every set of parameters that a clause gives it. */
export const ruleView = (run: Run, text: RuleText) => ({
  ...text,
  anchor: ruleAnchor(text.id),
  effort: `${String(text.effort.minutes)} minutes, cost: ${text.effort.cost}`,
  maps: Object.entries(text.maps).map(([name, value]) => ({ name, value })),
  background: background(run, text.id),
  former: formerView(run, text),
  results: run.results.filter(({ rule }) => rule === text.id).map((result) => resultView(run, result)),
});
