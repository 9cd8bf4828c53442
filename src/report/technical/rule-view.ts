import type { EvidenceRef, RuleResult, RuleText, Run } from '../../model/run.ts';
import { markOf } from '../clerk/clause-lines.ts';

const refView = ({ endpoint, property, value, at }: EvidenceRef) => ({
  endpoint,
  property,
  value: value === '' ? 'not known' : value,
  at,
});

const resultView = (run: Run, result: RuleResult) => {
  const position = run.results.indexOf(result);
  return {
    outcome: result.outcome,
    counts: result.counts,
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
    findings: result.findings.map(({ subject, message, evidence, accepted, fingerprint }) => ({
      name: subject.name,
      id: subject.id,
      message,
      fingerprint,
      accepted:
        accepted === undefined
          ? ''
          : `Accepted until ${accepted.until}, minute ${accepted.minute}, by ${accepted.approver}`,
      evidence: evidence.map(refView),
    })),
    doubts: result.doubts.map(({ subject, missing }) => ({ name: subject.name, id: subject.id, missing })),
    missing: result.missing,
    evidence: result.evidence.map(({ endpoint, property, at }) => ({ endpoint, property, at })),
  };
};

const background = ({ notInPolicy }: Run, id: string): boolean =>
  notInPolicy.some(({ rule, verdict }) => rule === id && verdict === 'background');

/** One rule with all that it concluded, for every set of parameters that a clause gives it. */
export const ruleView = (run: Run, text: RuleText, position: number) => ({
  ...text,
  anchor: `rule-${String(position + 1)}`,
  effort: `${String(text.effort.minutes)} minutes, cost: ${text.effort.cost}`,
  maps: Object.entries(text.maps).map(([name, value]) => ({ name, value })),
  background: background(run, text.id),
  results: run.results.filter(({ rule }) => rule === text.id).map((result) => resultView(run, result)),
});
