import { isDeepStrictEqual } from 'node:util';
import { derivation, type Computed } from '../../src/facts/base/computed.ts';
import { factsOfSubjects } from '../../src/facts/base/facts-of-subjects.ts';
import type { SubjectDeclaration } from '../../src/facts/base/subject.ts';
import { isUnknown, type SubjectList } from '../../src/facts/base/known.ts';
import { restsOn } from '../../src/facts/base/rests-on.ts';
import { declarationOf, subjects, type SubjectKind } from '../../src/facts/subjects.ts';
import type { CouncilInputs } from '../../src/model/council.ts';
import type { Snapshot } from '../../src/sources/kinds.ts';
import type { Item } from './stored-objects.ts';
import { withUnsent, type Unsent } from './unsent.ts';

const restsOnIt = (step: Computed, { id, property }: Unsent): boolean => {
  const names = restsOn(step).evidence.get(id);
  return names !== undefined && (names.has(property) || names.has('*'));
};

/** A kind of subject with those facts that rest on a property, and what its list is. */
function touched(kind: SubjectKind, loss: Unsent): SubjectDeclaration | undefined {
  const whole: SubjectDeclaration = declarationOf(kind);
  const facts = Object.entries(whole.facts).filter(
    ([, fact]) => fact.tells === undefined && restsOnIt(fact.from, loss),
  );
  if (facts.length === 0 && !restsOnIt(whole.list, loss)) return undefined;
  return { ...whole, facts: Object.fromEntries(facts) };
}

/** Facts that may say something else where less came, by their name, and why that decides nothing wrongly. */
export const saidLess: Readonly<Record<string, string>> = {
  person: 'A name for sentences: without it the sign-in name stands there.',
  notUnderstood: 'It tells what of a policy was not understood, and so what did not come.',
  remoteDomainsThatForward: 'Those that are seen to: whether there are others is a fact of its own.',
  wipeRoute: 'A way that is sure: without Intune the next one is named, and none only where all was read.',
  secondStepGapShared: 'It counts others with the same gap for the order of work, and decides nothing.',
  computers: 'It says at least so many.',
};

/** Two answers to whether something is asked: both say that it is not always, and no rule tells them apart. */
const notAlways: readonly unknown[] = ['never', 'sometimes'];

function isSame(field: string, value: unknown, old: unknown): boolean {
  if (Object.hasOwn(saidLess, field)) return true;
  // Whoever is shut out gets in without it no more than whoever is always asked: the second says less.
  if (old === 'cannot-sign-in' && value === 'always') return true;
  return (notAlways.includes(value) && notAlways.includes(old)) || isDeepStrictEqual(value, old);
}

type List = SubjectList<{ readonly id: string; readonly name: string }>;

const valuesIn = (list: List): ReadonlyMap<string, Item> =>
  new Map(list.subjects.map((one) => [one.id, one as unknown as Item]));

function worseFacts(before: List, after: List): string[] {
  const then = valuesIn(before);
  return after.subjects.flatMap((subject) =>
    Object.entries(subject).flatMap(([field, value]: [string, unknown]) => {
      const whole = then.get(subject.id);
      if (whole === undefined || field === 'name' || isUnknown(value)) return [];
      const old = whole[field];
      return isSame(field, value, old)
        ? []
        : [`${field} of ${subject.id}: ${JSON.stringify(old)} -> ${JSON.stringify(value)}`];
    }),
  );
}

function worseList(before: List, after: List): string[] {
  const now = valuesIn(after);
  const gone = before.subjects.filter(({ id }) => !now.has(id));
  return after.missing.length === 0 && gone.length > 0
    ? [`${String(gone.length)} subjects less, and nothing is said to be missing`]
    : [];
}

/**
 * What a snapshot says less of, for each property that is taken from it: facts that are known without a property and were
 * not, or were something else; lists that are short and do not say so. Only what rests on the property is derived, and
 * the whole snapshot once.
 *
 * @param lose how the property is taken away; another way plants a fault
 */
export function worseWithout(
  snapshot: Snapshot,
  council: CouncilInputs,
  lose: (snapshot: Snapshot, loss: Unsent) => Snapshot = withUnsent,
): (loss: Unsent) => readonly string[] {
  const asOf = new Date(snapshot.finishedAt);
  const whole = derivation({ snapshot, council, asOf });
  return (loss) => {
    const poorer = derivation({ snapshot: lose(snapshot, loss), council, asOf });
    return (Object.keys(subjects) as SubjectKind[]).flatMap((kind) => {
      const declaration = touched(kind, loss);
      if (declaration === undefined) return [];
      const before = factsOfSubjects(declaration, whole) as List;
      const after = factsOfSubjects(declaration, poorer) as List;
      return [...worseFacts(before, after), ...worseList(before, after)].map(
        (what) => `${loss.id}.${loss.property} of ${loss.of}: ${kind}: ${what}`,
      );
    });
  };
}
