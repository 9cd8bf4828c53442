import type { Clause, ClauseRuleFile } from './clause-file.ts';
import type { ClauseNumber } from './clause-number.ts';
import type { RuleBook } from './load-rules.ts';
import { outOfRange } from './params.ts';
import { rangeOf } from './param-range.ts';
import type { At } from './problem-at.ts';
import type { Problem } from './problem.ts';
import type { Param } from './rule-file.ts';
import type { Rule } from './rule.ts';

interface Taker {
  readonly rule: Rule;
  readonly param: Param;
}

/** The parameter of an entry's rule that a number of the clause fills, if the entry does not bring its own. */
function taker(entry: ClauseRuleFile, name: string, book: RuleBook): Taker | undefined {
  const rule = book.byId.get(entry.rule ?? '');
  if (rule === undefined || Object.hasOwn(entry.params ?? {}, name)) return undefined;
  const param = Object.hasOwn(rule.params, name) ? rule.params[name] : undefined;
  return param?.type === 'int' ? { rule, param } : undefined;
}

function oneProblem(name: string, number: ClauseNumber, { rule, param }: Taker, clause: Clause): string[] {
  if (param.unit !== undefined && param.unit !== number.unit)
    return [
      `"${name}" is counted in ${param.unit} by the rule ${rule.id}, and here in ${number.unit}`,
      `Say it in ${param.unit}.`,
    ];
  // A number that nobody could set is the policy's all the same; its council is asked to decide about it.
  return outOfRange(param, number.value) && clause.decision === undefined
    ? [`"${name}" must be ${rangeOf(param)} for the rule ${rule.id}`, 'Mend it, or add a "decision:".']
    : [];
}

/** What is wrong with the numbers of a clause. */
export function numberProblems(clause: Clause, book: RuleBook, at: At): readonly Problem[] {
  return Object.entries(clause.numbers).flatMap(([name, number]) => {
    const path = ['numbers', name];
    const unsourced =
      number.assumed && number.source === undefined
        ? [at(path, `The number "${name}" is ours, and nothing says where it comes from`, 'Add "source:".')]
        : [];
    const takers = clause.rules.flatMap((entry) => taker(entry, name, book) ?? []);
    const wrong = takers.flatMap((one) => {
      const [message, remedy] = oneProblem(name, number, one, clause);
      return message === undefined ? [] : [at(path, message, remedy ?? '')];
    });
    return [...unsourced, ...wrong];
  });
}

function filled(entry: ClauseRuleFile, clause: Clause, book: RuleBook): ClauseRuleFile {
  const taken = Object.entries(clause.numbers).filter(([name, { value }]) => {
    const found = taker(entry, name, book);
    return found !== undefined && !outOfRange(found.param, value);
  });
  if (taken.length === 0) return entry;
  const ours = taken.filter(([, { assumed }]) => assumed).map(([name]) => name);
  const assumed = [...(entry.assumed ?? []), ...ours];
  return {
    ...entry,
    params: { ...entry.params, ...Object.fromEntries(taken.map(([name, { value }]) => [name, value])) },
    ...(assumed.length > 0 ? { assumed } : {}),
  };
}

/** The clause with its numbers given to each of its rules that has a whole-number parameter of that name. */
export function withNumbers(clause: Clause, book: RuleBook): Clause {
  return { ...clause, rules: clause.rules.map((entry) => filled(entry, clause, book)) };
}
