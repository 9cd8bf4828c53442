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

/** The objects of one id, and what was made of the properties of a single one so far, by their numbers. */
interface Found<T> {
  readonly items: readonly Item[];
  readonly told: (T | undefined)[];
}

/** The objects of one kind, by id. */
interface Looked<T> {
  readonly ids: () => Iterable<string>;
  readonly of: (object: string) => Found<T>;
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
  const index = indexOf(evidence, id);
  const nothing: Found<T> = { items: [], told: [] };
  const of = oncePer((object: string): Found<T> => {
    const items = index.get(object);
    return items === undefined ? nothing : { items, told: [] };
  });
  return { ids: () => index.keys(), of, propertyOf };
}

/** Properties of a kind that are looked up; those of an object where it is all that it has. */
interface Names<T> {
  readonly id: EvidenceId;
  readonly names: ReadonlySet<string>;
  readonly looked: () => Looked<T>;
  readonly properties: () => readonly Property[];
}

/** @param tell what the caller keeps of each property; nothing for one that it leaves out */
export function lookupIn<T extends Told>(
  evidence: Snapshot['evidence'],
  tell: (decided: Decided) => T | undefined,
): Lookup<T> {
  const kind = oncePer((id: EvidenceId): Looked<T> => lookedAt(evidence, id));
  const one = (object: string, { id, names, looked, properties }: Names<T>, found: T[]): void => {
    const { items, told } = looked().of(object);
    const [item] = items;
    if (item === undefined) return;
    if (items.length > 1) {
      found.push(...decidedBySeveral(items, { id, object, names }).flatMap((each) => tell(each) ?? []));
      return;
    }
    const all = names.has('*') ? Object.keys(item).map(looked().propertyOf) : properties();
    for (const { name, property, number } of all) {
      const value = item[name];
      if (value === undefined) continue;
      // What was made of a property of an object: the same is one object in memory, whoever asks.
      const made = (told[number] ??= tell({ evidence: id, object, property, value }));
      if (made !== undefined) found.push(made);
    }
  };
  return (wanted) => {
    const kinds = [...wanted].map(([id, names]) => {
      const looked = once(() => kind(id));
      const properties = once(() => [...names].map(looked().propertyOf));
      return { id, names, looked, properties, of: evidenceKinds[id] };
    });
    return (objects) => {
      const found: T[] = [];
      for (const each of kinds) {
        if (each.of.shape === 'one') one('', each, found);
        else
          for (const object of objects)
            if (object.about === each.of.about)
              for (const single of 'every' in object ? each.looked().ids() : [object.id])
                one(single, each, found);
      }
      return found;
    };
  };
}
