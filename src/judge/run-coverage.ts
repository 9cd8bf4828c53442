import { requirementKeys, requirements } from '../facts/conditional-access/policy/requirement-table.ts';
import { isUnknown } from '../facts/base/known.ts';
import type { FactBase } from '../facts/subjects.ts';
import type { Coverage } from '../model/run.ts';
import type { SignInGap } from '../model/told.ts';

type Kind = Coverage['groups'][number]['kind'];
const kinds: readonly Kind[] = ['person', 'accountKind'];

interface Account {
  readonly name: string;
  readonly [fact: string]: unknown;
}

const answersOf = (account: Account): string[] =>
  requirementKeys.map((key) => (isUnknown(account[key]) ? 'unknown' : String(account[key])));

const gapsOf = (account: Account): { requirement: string; gap: SignInGap }[] =>
  requirementKeys.flatMap((key) => {
    const gap = account[`${key}Gap`];
    return gap === undefined || isUnknown(gap) || (gap as SignInGap).is === 'none'
      ? []
      : [{ requirement: key, gap: gap as SignInGap }];
  });

/** @param entries `text` is equal for equal keys */
const namesByKey = <T>(
  entries: readonly { readonly key: T; readonly text: string; readonly name: string }[],
) => {
  const groups = new Map<string, { key: T; names: string[] }>();
  for (const { key, text, name } of entries) {
    const group = groups.get(text);
    if (group === undefined) groups.set(text, { key, names: [name] });
    else group.names.push(name);
  }
  return [...groups.values()].toSorted((a, b) => b.names.length - a.names.length);
};

/** Gaps as text; what was worked out for a class of accounts at once is one object, and is written out once. */
function gapTexts(): (gap: SignInGap) => string {
  const texts = new Map<SignInGap, string>();
  return (gap) => {
    const text = texts.get(gap) ?? JSON.stringify(gap);
    texts.set(gap, text);
    return text;
  };
}

const answerEntries = (list: readonly Account[]) =>
  list.map((one) => {
    const key = answersOf(one);
    return { key, text: key.join(), name: one.name };
  });

function gapEntries(list: readonly Account[]) {
  const textOf = gapTexts();
  return list.flatMap((one) =>
    gapsOf(one).map((key) => ({ key, text: `${key.requirement} ${textOf(key.gap)}`, name: one.name })),
  );
}

/** The coverage of all accounts, as facts tell it; linear in their number. */
export const coverageOf = (facts: FactBase): Coverage => {
  const accounts = kinds.map((kind) => ({ kind, list: facts[kind].subjects as readonly Account[] }));
  return {
    requirements: requirementKeys.map((key) => ({ key, words: requirements[key].words })),
    groups: accounts.flatMap(({ kind, list }) =>
      namesByKey(answerEntries(list)).map(({ key, names }) => ({ kind, names, answers: key })),
    ),
    gaps: accounts.flatMap(({ kind, list }) =>
      namesByKey(gapEntries(list)).map(({ key, names }) => ({ ...key, kind, names })),
    ),
  };
};
