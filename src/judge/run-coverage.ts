import { isUnknown } from '../facts/base/known.ts';
import type { FactBase } from '../facts/subjects.ts';
import type { Coverage } from '../model/run.ts';
import type { SubjectName } from '../model/subject-name.ts';
import type { SignInGap } from '../model/told-sign-in.ts';
import { bothColumns, factColumn } from './fact-columns.ts';

type Kind = Coverage['groups'][number]['kind'];
const kinds: readonly Kind[] = ['person', 'accountKind'];

interface Account {
  readonly name: SubjectName;
  readonly [fact: string]: unknown;
}

const answersOf = (account: Account, keys: readonly string[]): string[] =>
  keys.map((key) => (isUnknown(account[key]) ? 'unknown' : String(account[key])));

interface Group<T> {
  readonly key: T;
  readonly names: SubjectName[];
}

const mostFirst = (a: Group<unknown>, b: Group<unknown>): number => b.names.length - a.names.length;

/** Accounts by what is answered about them. What rules read of them is numbered already. */
function answerGroups(list: readonly Account[], keys: readonly string[]): Group<string[]>[] {
  const { numbers } = keys.map((key) => factColumn(list, key)).reduce(bothColumns);
  const byAnswers = new Map<string, Group<string[]>>();
  const byNumber: (Group<string[]> | undefined)[] = [];
  list.forEach((account, at) => {
    const number = numbers[at] ?? 0;
    let group = byNumber[number];
    if (group === undefined) {
      // What is unknown for several reasons has several numbers.
      const answers = answersOf(account, keys);
      const key = answers.join('\n');
      group = byAnswers.get(key) ?? { key: answers, names: [] };
      byAnswers.set(key, group);
      byNumber[number] = group;
    }
    group.names.push(account.name);
  });
  return [...byAnswers.values()].toSorted(mostFirst);
}

type Told = Omit<Coverage['gaps'][number], 'kind' | 'names'>;

interface GapGroup extends Group<Told> {
  /** Place of the first account that has it. */
  readonly first: number;
}

/** The gaps of one requirement: what was worked out for a class of accounts is one object, and is written out once. */
function gapsOf(requirement: string, list: readonly Account[]): Iterable<GapGroup> {
  const fact = `${requirement}Gap`;
  const byText = new Map<string, GapGroup>();
  const byGap = new Map<unknown, GapGroup>();
  list.forEach((account, at) => {
    const gap = account[fact];
    if (gap === undefined || isUnknown(gap) || (gap as SignInGap).is === 'none') return;
    let group = byGap.get(gap);
    if (group === undefined) {
      const text = JSON.stringify(gap);
      group = byText.get(text) ?? { key: { requirement, gap: gap as SignInGap }, names: [], first: at };
      byText.set(text, group);
      byGap.set(gap, group);
    }
    group.names.push(account.name);
  });
  return byText.values();
}

/**
 * Accounts by what gets through to them, for each requirement: the most shared first, then in the order of the accounts.
 * One requirement after the other: to read one fact of all is faster than to read all facts of one.
 */
function gapGroups(list: readonly Account[], keys: readonly string[]): Group<Told>[] {
  const all = keys.flatMap((key) => [...gapsOf(key, list)]);
  return all.toSorted((a, b) => mostFirst(a, b) || a.first - b.first);
}

/**
 * The coverage of all accounts, as facts tell it; linear in their number.
 * @param asked what is asked of every account: the fact that answers, beside it `…Gap` for what gets through, and its words
 */
export const coverageOf = (facts: FactBase, asked: Coverage['requirements']): Coverage => {
  const keys = asked.map(({ key }) => key);
  const accounts = kinds.map((kind) => ({ kind, list: facts[kind].subjects as readonly Account[] }));
  return {
    requirements: asked,
    groups: accounts.flatMap(({ kind, list }) =>
      answerGroups(list, keys).map(({ key, names }) => ({ kind, names, answers: key })),
    ),
    gaps: accounts.flatMap(({ kind, list }) =>
      gapGroups(list, keys).map(({ key, names }) => ({ ...key, kind, names })),
    ),
  };
};
