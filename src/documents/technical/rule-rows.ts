import { clauseLine } from '../../model/clause-line.ts';
import { oncePerObject } from '../../model/later.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { RuleResult, Run } from '../../model/run.ts';
import { ruleAnchor } from '../anchors.ts';
import { whomOf } from '../text/whom.ts';

const worst: readonly Outcome[] = ['fail', 'unknown', 'pass', 'not-applicable'];

/** "councillors: 12 pass, 1 falls short": what a result counted, and of whom, without what it counted none of. */
function countsOf({ counts, scope, except, params }: RuleResult): string {
  const said = [
    ['pass', counts.pass],
    [counts.fail === 1 ? 'falls short' : 'fall short', counts.fail],
    ['unknown', counts.unknown],
    ['accepted', counts.accepted],
    ['not concerned', counts.notApplicable],
  ]
    .filter(([, count]) => count !== 0)
    .map(([name, count]) => `${String(count)} ${String(name)}`);
  const numbers = Object.entries(params).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
  const but =
    except === undefined || except.length === 0
      ? ''
      : `all but ${[...new Set(except.map(whomOf))].join(' and ')}: `;
  const whom = scope === undefined ? but : `${whomOf(scope)}: `;
  return [`${whom}${said.join(', ') || 'nobody concerned'}`, ...numbers].join('; ');
}

/** "users, roleAssignments": the kinds of evidence; the list of evidence has the request and the properties of each. */
const restsOn = (results: readonly RuleResult[]): string =>
  [...new Set(results.flatMap(({ evidence }) => evidence.map((one) => one.evidence)))].join(', ');

/** What rows of rules are made of: the results of each rule, and the lines of the policy that use it. */
const byRule = oncePerObject((run: Run) => {
  const lines = new Map<string, Set<string>>();
  for (const { ref, rules } of run.clauses) {
    const line = clauseLine(ref);
    for (const { rule } of rules) lines.set(rule, (lines.get(rule) ?? new Set<string>()).add(line));
  }
  return { results: Map.groupBy(run.results, ({ rule }) => rule), lines };
});

/**
 * One row a rule: what it concluded, for whom, with which numbers, for which lines of the policy.
 * @param seen rules that have their anchor already
 */
export function ruleRows(run: Run, rules: readonly Run['rules'][number][], seen: Set<string>) {
  const { results: resultsOf, lines } = byRule(run);
  return rules.map(({ id, title }) => {
    const results = resultsOf.get(id) ?? [];
    const first = !seen.has(id);
    seen.add(id);
    return {
      id,
      title,
      anchor: first ? ruleAnchor(id) : '',
      outcome: worst.find((outcome) => results.some((one) => one.outcome === outcome)) ?? 'not-applicable',
      counts: results.map(countsOf),
      clauses: [...(lines.get(id) ?? [])].join(', '),
      rests: restsOn(results),
    };
  });
}
