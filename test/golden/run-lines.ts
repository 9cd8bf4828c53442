import type { RuleResult, Run } from '../../src/model/run.ts';

type Scope = NonNullable<RuleResult['scope']>;
const whom = ({ appliesTo, devices }: Scope): string =>
  [...appliesTo, ...(devices === undefined ? [] : [`${devices} devices`])].join(', ');

/**
 * A result is known by its rule, the numbers that a clause gave it and whom the clause speaks of: a position would change
 * with every new rule.
 */
const keyOf = ({ rule, params, scope, except = [] }: RuleResult): string =>
  [
    rule,
    ...(Object.keys(params).length === 0 ? [] : [JSON.stringify(params)]),
    ...(scope === undefined ? [] : [`of ${whom(scope)}`]),
    ...(except.length === 0 ? [] : [`of all but ${except.map(whom).join('; ')}`]),
  ].join(' ');

const line = (value: unknown): string => JSON.stringify(value);

const list = (values: readonly unknown[], indent: string): string =>
  values.length === 0
    ? '[]'
    : `[\n${values.map((value) => `${indent}  ${line(value)}`).join(',\n')}\n${indent}]`;

const resultLines = (result: RuleResult): string => {
  const { findings, doubts, ...rest } = result;
  const each = doubts.flatMap(({ subjects, missing }) => subjects.map((subject) => ({ subject, missing })));
  const named = { findings, doubts: each };
  const lists = Object.entries(named).map(([name, values]) => `${line(name)}: ${list(values, '    ')}`);
  const gap = findings.length + doubts.length > 0 ? '\n    ' : ' ';
  return `  ${line(keyOf(result))}: {${gap}${[`"is": ${line(rest)}`, ...lists].join(`,${gap}`)}${gap === ' ' ? ' ' : '\n  '}}`;
};

/**
 * A run as a reviewer reads its differences: a clause, a rule, a finding a line, and results by the name of their rule.
 * What changes one finding changes one line, and what adds a rule only adds lines.
 */
export function runLines(run: Run): string {
  const keys = run.results.map(keyOf);
  const named = <T extends { result?: number | undefined }>(one: T) => ({
    ...one,
    result: one.result === undefined ? undefined : keys[one.result],
  });
  const clauses = run.clauses.map((clause) => ({ ...clause, rules: clause.rules.map(named) }));
  const parts = Object.entries({ ...run, clauses, notInPolicy: run.notInPolicy.map(named) }).map(
    ([name, value]) => {
      if (name === 'results') return `"results": {\n${run.results.map(resultLines).join(',\n')}\n}`;
      return `${line(name)}: ${Array.isArray(value) ? list(value, '') : line(value)}`;
    },
  );
  return `{\n${parts.join(',\n')}\n}\n`;
}

/** Not in columns: one longer name would move every line. */
const table = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join(' | ')).join('\n');

/** What an audit decided and nothing else: clauses with both verdicts, rules outside the policy, outcomes with counts. */
export function verdictTable(run: Run): string {
  const clauses = run.clauses
    .filter(({ verdict }) => verdict !== 'background')
    .map(({ ref, verdict, settings, because }) => [ref, verdict, settings ?? '-', because]);
  // What is background decides nothing, and its outcome stands among the rules.
  const outside = run.notInPolicy
    .filter(({ verdict }) => verdict !== 'background')
    .map(({ rule, verdict, baseline }) => [rule, verdict, baseline]);
  const results = run.results.map((result) => {
    const { pass, fail, unknown, notApplicable, accepted } = result.counts;
    const counts = [pass, fail, unknown, notApplicable, accepted].map(String);
    const causes = [...new Set(result.missing.map(({ cause }) => cause))].toSorted().join(', ');
    return [keyOf(result), result.outcome, ...counts, causes];
  });
  return [
    table([['clause', 'verdict', 'of settings alone', 'because'], ...clauses]),
    table([['not in the policy', 'verdict', 'baseline'], ...outside.toSorted(byFirst)]),
    table([
      ['rule', 'outcome', 'pass', 'fail', 'unknown', 'not applicable', 'accepted', 'missing'],
      ...results.toSorted(byFirst),
    ]),
    '',
  ].join('\n\n');
}

const byFirst = ([a = '']: readonly string[], [b = '']: readonly string[]): number => (a < b ? -1 : 1);
