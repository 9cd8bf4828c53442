import type { AppliesTo } from '../model/scope.ts';
import type { Fault, FaultWhen, KindMatch } from './bank-file.ts';
import type { ClauseBank } from './clause-bank.ts';
import type { Clause } from './clause-file.ts';

/** A number of the council's own words; one of ours says nothing about the policy. */
function ownNumber(clause: Clause, name: string): number | string | undefined {
  const number = Object.hasOwn(clause.numbers, name) ? clause.numbers[name] : undefined;
  return number === undefined || number.assumed ? undefined : number.value;
}

/** Whether a clause is of a kind, with the flag or the number that is asked for. */
export function matches(match: KindMatch, clause: Clause): boolean {
  if (typeof match === 'string') return clause.kind === match;
  return (
    clause.kind === match.kind &&
    (match.flag === undefined || clause.flags.includes(match.flag)) &&
    (match.number === undefined || ownNumber(clause, match.number) !== undefined)
  );
}

/** Groups that are only a part of those whom a policy binds. The others act for everyone. */
const partOfAll: ReadonlySet<AppliesTo> = new Set(['staff', 'councillors', 'volunteers', 'contractors']);

/** Whether clauses together bind everyone: at least all councillors and all staff. */
export function speakOfEveryone(clauses: readonly Clause[]): boolean {
  const scope = new Set(clauses.flatMap(({ appliesTo }) => appliesTo));
  return [...scope].some((one) => !partOfAll.has(one)) || (scope.has('staff') && scope.has('councillors'));
}

/** Whether two clauses bind some of the same people. */
export function speakOfTheSame(one: Clause, other: Clause): boolean {
  const wide = ({ appliesTo }: Clause) => appliesTo.includes('all') || appliesTo.includes('council');
  return wide(one) || wide(other) || one.appliesTo.some((group) => other.appliesTo.includes(group));
}

function holds(when: FaultWhen, clause: Clause, all: readonly Clause[]): boolean {
  if ('flag' in when) return clause.flags.includes(when.flag);
  const value = ownNumber(clause, when.number);
  // One clause that gives the number is enough for all of its kind.
  if (when.missing === true)
    return all.every((one) => one.kind !== clause.kind || ownNumber(one, when.number) === undefined);
  if (when.under !== undefined) return typeof value === 'number' && value < when.under;
  return value !== undefined;
}

/** What is wrong with a clause by its kind. A clause that only repeats another is not wrong a second time. */
export function faultsOf(clause: Clause, all: readonly Clause[], bank: ClauseBank): readonly Fault[] {
  if (clause.sameAs !== undefined) return [];
  const { faults = [] } = bank.kinds.get(clause.kind ?? '') ?? {};
  return faults.filter(({ when }) => when === undefined || holds(when, clause, all));
}
