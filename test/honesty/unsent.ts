import { isDeepStrictEqual } from 'node:util';
import { derivation, type Computed } from '../../src/facts/base/computed.ts';
import { factsOfSubjects, type SubjectDeclaration } from '../../src/facts/base/fact.ts';
import { isUnknown, type SubjectList } from '../../src/facts/base/known.ts';
import { restsOn } from '../../src/facts/base/rests-on.ts';
import { declarationOf, subjects, type SubjectKind } from '../../src/facts/subjects.ts';
import type { CouncilInputs } from '../../src/model/council.ts';
import { evidenceIds, evidenceKinds, type EvidenceId, type Snapshot } from '../../src/sources/kinds.ts';
import { membersIn } from '../../src/sources/stored-properties.ts';

/** One property that did not come: of every object of a kind, or of the first that has it. */
export interface Unsent {
  readonly id: EvidenceId;
  readonly property: string;
  readonly of: 'all' | 'one';
}

type Item = Readonly<Record<string, unknown>>;
const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isSubject = (value: unknown): value is Item => isItem(value) && 'subject' in value && 'status' in value;

/** Changes the objects of a kind, in whatever shape it is stored. */
function eachObject(value: unknown, change: (one: Item) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => eachObject(one, change));
  if (!isItem(value)) return value;
  if (!isSubject(value)) return change(value);
  return 'value' in value ? { ...value, value: eachObject(value['value'], change) } : value;
}

/** Properties that a kind's schema asks for: a file without them is refused before anything is derived. */
function required(id: EvidenceId): ReadonlySet<string> {
  const members = membersIn(evidenceKinds[id].item);
  return new Set(members.filter(([, schema]) => !schema.safeParse(undefined).success).map(([name]) => name));
}

/** Every property that objects of a snapshot have and that a reader may leave out. */
export function unsentOf(snapshot: Snapshot): Unsent[] {
  return evidenceIds.flatMap((id) => {
    const evidence = snapshot.evidence[id];
    if (evidence.status === 'unavailable') return [];
    const names = new Set<string>();
    eachObject(evidence.value, (one) => {
      for (const name of Object.keys(one)) names.add(name);
      return one;
    });
    return [...names]
      .filter((name) => !required(id).has(name))
      .flatMap((property) => (['all', 'one'] as const).map((of): Unsent => ({ id, property, of })));
  });
}

/** The snapshot after a loss; everything else is as it was. */
export function withUnsent(snapshot: Snapshot, { id, property, of }: Unsent): Snapshot {
  const evidence = snapshot.evidence[id];
  if (evidence.status === 'unavailable') return snapshot;
  let found = 0;
  const value = eachObject(evidence.value, (one) => {
    if (!Object.hasOwn(one, property) || (of === 'one' && found > 0)) return one;
    found += 1;
    const { [property]: _, ...rest } = one;
    return rest;
  });
  return { ...snapshot, evidence: { ...snapshot.evidence, [id]: { ...evidence, value } } } as Snapshot;
}

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
  otherReaders: 'Names for sentences: without them the ids stand there. How many they are stays.',
  publicTeams: 'Names for sentences: without them the ids stand there. How many they are stays.',
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
