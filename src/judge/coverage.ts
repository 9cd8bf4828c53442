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

const namesByKey = <T>(entries: readonly { readonly key: T; readonly name: string }[]) => {
  const groups = new Map<string, { key: T; names: string[] }>();
  for (const { key, name } of entries) {
    const text = JSON.stringify(key);
    const group = groups.get(text);
    if (group === undefined) groups.set(text, { key, names: [name] });
    else group.names.push(name);
  }
  return [...groups.values()].toSorted((a, b) => b.names.length - a.names.length);
};

/** The coverage of all accounts, as facts tell it; linear in their number. */
export const coverageOf = (facts: FactBase): Coverage => {
  const accounts = kinds.map((kind) => ({ kind, list: facts[kind].subjects as readonly Account[] }));
  return {
    requirements: requirementKeys.map((key) => ({ key, words: requirements[key].words })),
    groups: accounts.flatMap(({ kind, list }) =>
      namesByKey(list.map((one) => ({ key: answersOf(one), name: one.name }))).map(({ key, names }) => ({
        kind,
        names,
        answers: key,
      })),
    ),
    gaps: accounts.flatMap(({ kind, list }) =>
      namesByKey(list.flatMap((one) => gapsOf(one).map((key) => ({ key, name: one.name })))).map(
        ({ key, names }) => ({ ...key, kind, names }),
      ),
    ),
  };
};
