import { evidenceKinds, type EvidenceId, type Snapshot } from '../../sources/kinds.ts';
import { indexOf, type Decided, type Item, type ObjectRef, type Wanted } from './decided.ts';
import { once, oncePer } from './once.ts';

function propertiesOf(item: Item, names: ReadonlySet<string>): Iterable<string> {
  return names.has('*') ? Object.keys(item) : names;
}

/**
 * Looks up the wanted properties of some objects, and of kinds that are one object. Nothing is told that is not in the
 * snapshot.
 */
export type Lookup<T> = (wanted: Wanted) => (objects: readonly ObjectRef[]) => T[];

/** What was made of a property, with Microsoft's name of it. */
interface Told {
  readonly property: string;
}

/** Several objects of one id may say the same: it is said once. */
function decidedBySeveral(
  items: readonly Item[],
  { id, object, names }: { id: EvidenceId; object: string; names: ReadonlySet<string> },
): Decided[] {
  const all = items.flatMap((item) =>
    [...propertiesOf(item, names)].flatMap((name): Decided[] => {
      const value = item[name];
      const property = evidenceKinds[id].names[name] ?? name;
      return value === undefined ? [] : [{ evidence: id, object, property, value }];
    }),
  );
  return [
    ...new Map(all.map((one) => [`${one.property}\n${JSON.stringify(one.value)}`, one] as const)).values(),
  ];
}

/** A property by its name in the snapshot, and by Microsoft's, which is numbered. */
interface Property {
  readonly name: string;
  readonly property: string;
  readonly number: number;
}

/** The objects of one kind, and what was made of each of them so far, by the number of the property. */
interface Looked<T> {
  readonly items: ReadonlyMap<string, readonly Item[]>;
  readonly before: Map<string, (T | undefined)[]>;
  readonly propertyOf: (name: string) => Property;
}

function lookedAt<T>(evidence: Snapshot['evidence'], id: EvidenceId): Looked<T> {
  const numbers = new Map<string, number>();
  const propertyOf = oncePer((name: string): Property => {
    const property = evidenceKinds[id].names[name] ?? name;
    const number = numbers.get(property) ?? numbers.size;
    numbers.set(property, number);
    return { name, property, number };
  });
  return { items: indexOf(evidence, id), before: new Map(), propertyOf };
}

/** Properties of a kind that are looked up; those of an object where it is all that it has. */
interface Names {
  readonly id: EvidenceId;
  readonly names: ReadonlySet<string>;
  readonly properties: () => readonly Property[];
}

/** @param tell what the caller keeps of each property; nothing for one that it leaves out */
export function lookupIn<T extends Told>(
  evidence: Snapshot['evidence'],
  tell: (decided: Decided) => T | undefined,
): Lookup<T> {
  const kind = oncePer((id: EvidenceId): Looked<T> => lookedAt(evidence, id));
  /** What was made of a property of an object: the same is one object in memory, whoever asks. */
  const ofOne = (object: string, item: Item, { id, names, properties }: Names, found: T[]): void => {
    const { before, propertyOf } = kind(id);
    let known = before.get(object);
    if (known === undefined) before.set(object, (known = []));
    const all = names.has('*') ? Object.keys(item).map(propertyOf) : properties();
    for (const { name, property, number } of all) {
      const value = item[name];
      if (value === undefined) continue;
      const told = (known[number] ??= tell({ evidence: id, object, property, value }));
      if (told !== undefined) found.push(told);
    }
  };
  const one = (object: string, wanted: Names, found: T[]): void => {
    const { id, names } = wanted;
    const own = kind(id).items.get(object) ?? [];
    const [item] = own;
    if (item === undefined) return;
    if (own.length === 1) ofOne(object, item, wanted, found);
    else
      found.push(...decidedBySeveral(own, { id, object, names }).flatMap((decided) => tell(decided) ?? []));
  };
  return (wanted) => {
    const kinds = [...wanted].map(([id, names]) => ({
      id,
      names,
      properties: once(() => [...names].map(kind(id).propertyOf)),
      of: evidenceKinds[id],
    }));
    return (objects) => {
      const found: T[] = [];
      for (const each of kinds) {
        if (each.of.shape === 'one') one('', each, found);
        else
          for (const object of objects)
            if (object.about === each.of.about)
              for (const single of 'every' in object ? kind(each.id).items.keys() : [object.id])
                one(single, each, found);
      }
      return found;
    };
  };
}
