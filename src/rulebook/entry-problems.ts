import type { Catalogue } from './catalogue.ts';
import type { ClauseRuleFile } from './clause-file.ts';
import type { RuleBook } from './load-rules.ts';
import { fitsParam, isTooLong, longestList, outOfRange, paramNames } from './params.ts';
import { rangeOf } from './param-range.ts';
import { type At, didYouMean } from './problem-at.ts';
import type { Problem } from './problem.ts';
import type { Rule } from './rule.ts';

function noSuchParam(rule: Rule, name: string): [string, string] {
  return [
    `The rule ${rule.id} has no parameter "${name}"`,
    didYouMean(name, Object.keys(rule.params), 'Take it out.'),
  ];
}

function valueProblems(entry: ClauseRuleFile, rule: Rule, at: At): Problem[] {
  return Object.entries(entry.params ?? {}).flatMap(([name, value]) => {
    const param = Object.hasOwn(rule.params, name) ? rule.params[name] : undefined;
    if (param === undefined) return [at(['params', name], ...noSuchParam(rule, name), true)];
    if (!fitsParam(param.type, value)) {
      const needed = paramNames[param.type];
      return [at(['params', name], `"${name}" must be ${needed}`, `Write ${needed}.`)];
    }
    if (isTooLong(value))
      return [
        at(['params', name], `"${name}" has more than ${String(longestList)} entries`, 'Shorten the list.'),
      ];
    if (!outOfRange(param, value)) return [];
    return [at(['params', name], `"${name}" must be ${rangeOf(param)}`, `Write ${rangeOf(param)}.`)];
  });
}

function assumedProblems(entry: ClauseRuleFile, rule: Rule, at: At): Problem[] {
  return (entry.assumed ?? []).flatMap((name, index) =>
    Object.hasOwn(rule.params, name) ? [] : [at(['assumed', index], ...noSuchParam(rule, name))],
  );
}

function notBuiltProblems(entry: ClauseRuleFile, id: string, catalogue: Catalogue, at: At): Problem[] {
  const check = catalogue.get(id);
  if (check === undefined) {
    const remedy = didYouMean(id, catalogue.keys(), 'Add it to the catalogue.');
    return [at(['notBuilt'], `The catalogue has no check "${id}"`, remedy)];
  }
  // A council's own file must not stop to load on the day that we build or drop a check.
  const warnings: Problem[] = [
    ...(check.rules.length === 0
      ? []
      : [at(['notBuilt'], `The check "${id}" is built`, `Use one of its rules: ${check.rules.join(', ')}.`)]),
    ...(check.dropped === undefined
      ? []
      : [at(['notBuilt'], `The check "${id}" was dropped`, 'Ask the clerk, and name it under "dropped:".')]),
  ].map((problem) => ({ ...problem, warning: true }));
  const params =
    entry.params === undefined && entry.assumed === undefined
      ? []
      : [at([], 'A check that is not built takes no parameters', 'Take "params" and "assumed" out.')];
  return [...warnings, ...params];
}

/** What is wrong with one rule of a clause. */
export function entryProblems(
  entry: ClauseRuleFile,
  book: RuleBook,
  catalogue: Catalogue,
  at: At,
): readonly Problem[] {
  if ((entry.rule === undefined) === (entry.notBuilt === undefined))
    return [at([], 'Name one rule, or one check that is not built', 'Write either "rule:" or "notBuilt:".')];
  if (entry.rule === undefined) return notBuiltProblems(entry, entry.notBuilt ?? '', catalogue, at);
  const rule = book.byId.get(entry.rule);
  if (rule !== undefined) return [...valueProblems(entry, rule, at), ...assumedProblems(entry, rule, at)];
  const remedy = didYouMean(entry.rule, book.byId.keys(), 'Write the rule first, or use "notBuilt:".');
  return [at(['rule'], `There is no rule "${entry.rule}"`, remedy)];
}
