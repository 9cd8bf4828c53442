import type { RuleResult, RuleText, Run } from '../../model/run.ts';
import { ruleAnchor } from '../anchors.ts';
import { markOf } from '../clerk/marks.ts';
import { whomOf } from '../clerk/phrases.ts';
import { formerView } from './former-view.ts';
import { toldResults } from '../told/finding-text.ts';
import { doubtGroups, findingGroups } from './finding-groups.ts';

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
    findings: findingGroups(toldResults(run).get(result)?.findings ?? []),
    doubts: doubtGroups(result.doubts),
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
