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
  readonly name: string;
  readonly rule: Rule;
  readonly param: Param;
}

/** The parameter of an entry's rule that a number of the clause fills, if the entry does not bring its own. */
function taker(entry: ClauseRuleFile, name: string, book: RuleBook): Taker | undefined {
  const rule = book.byId.get(entry.rule ?? '');
  if (rule === undefined || Object.hasOwn(entry.params ?? {}, name)) return undefined;
  const param = Object.hasOwn(rule.params, name) ? rule.params[name] : undefined;
  return param?.type === 'int' ? { name, rule, param } : undefined;
}

/** Where a clause waits for a decision about something else, a number out of range may be a slip of the pen. */
function rangeProblem({ name, rule, param }: Taker, waits: boolean, at: At): Problem {
  const message = `"${name}" must be ${rangeOf(param)} for the rule ${rule.id}`;
  if (!waits) return at(['numbers', name], message, 'Mend it, or add a "decision:".');
  const remedy = `Mend it. Left so, the rule goes by ${String(param.default)}, and the clause waits for a decision.`;
  return { ...at(['numbers', name], message, remedy), warning: true };
}

function takerProblems(number: ClauseNumber, one: Taker, decision: Decision, at: At): Problem[] {
  const { name, rule, param } = one;
  if (param.unit !== undefined && param.unit !== number.unit) {
    const message = `"${name}" is counted in ${param.unit} by the rule ${rule.id}, and here in ${number.unit}`;
    return [at(['numbers', name], message, `Say it in ${param.unit}.`)];
  }
  // A number that nobody could set is the policy's all the same; its council is asked to decide about it.
  if (decision === 'about-it' || !outOfRange(param, number.value)) return [];
  return [rangeProblem(one, decision === 'about-else', at)];
}

/** Whether the council is asked to decide about a number, about something else in its clause, or about nothing. */
export type Decision = 'about-it' | 'about-else' | 'none';

/** What is wrong with the numbers of a clause. */
export function numberProblems(
  { numbers, rules }: Clause,
  decisionOn: (name: string) => Decision,
  book: RuleBook,
  at: At,
): readonly Problem[] {
  return Object.entries(numbers).flatMap(([name, number]) => {
    const unsourced =
      number.assumed && number.source === undefined
        ? [
            at(
              ['numbers', name],
              `The number "${name}" is ours, and nothing says where it comes from`,
              'Add "source:".',
            ),
          ]
        : [];
    const takers = rules.flatMap((entry) => taker(entry, name, book) ?? []);
    return [...unsourced, ...takers.flatMap((one) => takerProblems(number, one, decisionOn(name), at))];
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
