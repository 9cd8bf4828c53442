import { expect, it } from 'vitest';
import type { Computed } from '../../src/facts/base/computed.ts';
import { restsOn } from '../../src/facts/base/rests-on.ts';
import { licenceShortfall } from '../../src/facts/conditional-access/index.ts';
import { registerNeeds } from '../../src/facts/register-view.ts';
import { declarationOf, subjects, type SubjectKind } from '../../src/facts/subjects.ts';
import { evidenceKinds } from '../../src/sources/kinds.ts';
import { storedProperties } from '../../src/sources/stored-properties.ts';

/** Stored although no fact needs it, and why. */
const otherwiseUsed: Readonly<Record<string, string>> = {
  'organization.displayName': 'names the tenant at the beginning of the snapshot and in every document',
};

/** Every step that a fact, a list of subjects or a remark is read from. */
const steps: readonly Computed[] = [
  licenceShortfall,
  ...(Object.keys(subjects) as SubjectKind[]).flatMap((kind) => {
    const { list, facts } = declarationOf(kind);
    return [list, ...Object.values(facts).map(({ from }) => from)];
  }),
];

/** `kind.property` of all that facts declare; `kind.*` where an object is judged whole. */
const neededBy = (all: readonly Computed[]): ReadonlySet<string> =>
  new Set([
    ...all.flatMap((step) =>
      [...restsOn(step).evidence].flatMap(([id, names]) => [...names].map((name) => `${id}.${name}`)),
    ),
    ...Object.entries(registerNeeds).flatMap(([id, names]) => names.map((name) => `${id}.${name}`)),
  ]);

/** What tells one object of a kind from another; a repeated object on another page is known by it, or by its id. */
const keyOf = (id: string): string =>
  Object.entries(evidenceKinds).find(([kind]) => kind === id)?.[1].key ?? 'id';

const notNeeded = (needed: ReadonlySet<string>): string[] =>
  Object.entries(storedProperties()).flatMap(([id, names]) =>
    names
      .filter(
        (name) =>
          name !== 'id' && name !== keyOf(id) && !needed.has(`${id}.${name}`) && !needed.has(`${id}.*`),
      )
      .map((name) => `${id}.${name}`),
  );

it('nothing is asked and stored that no fact needs', () => {
  expect(notNeeded(neededBy(steps)).filter((one) => !(one in otherwiseUsed))).toEqual([]);
});

it('no exception is kept for what a fact needs', () => {
  const unread = notNeeded(neededBy(steps));
  expect(Object.keys(otherwiseUsed).filter((one) => !unread.includes(one))).toEqual([]);
});

it('would name a property that no fact needed any more', () => {
  const without = steps.filter((step) => !restsOn(step).evidence.has('signInActivity'));
  expect(notNeeded(neededBy(without))).toContain('signInActivity.lastSignIn');
});
