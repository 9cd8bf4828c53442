import { evidenceKinds, type EvidenceId, type Snapshot } from '../../sources/kinds.ts';
import { indexOf, type Decided, type Item, type ObjectRef, type Wanted } from './decided.ts';
import { oncePer } from './once.ts';

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

/** One property of one object, with the object that holds it. */
interface At {
  readonly id: EvidenceId;
  readonly object: string;
  readonly item: Item;
  readonly name: string;
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

/** The objects of one kind, and what was made of each of them so far. */
interface Looked<T> {
  readonly items: ReadonlyMap<string, readonly Item[]>;
  readonly before: Map<string, T[]>;
}

/** What was made of a property of an object: the same is one object in memory, whoever asks. */
function toldOnce<T extends Told>(
  known: T[],
  at: At,
  tell: (decided: Decided) => T | undefined,
): T | undefined {
  const value = at.item[at.name];
  if (value === undefined) return undefined;
  const property = evidenceKinds[at.id].names[at.name] ?? at.name;
  for (const one of known) if (one.property === property) return one;
  const told = tell({ evidence: at.id, object: at.object, property, value });
  if (told !== undefined) known.push(told);
  return told;
}

/** @param tell what the caller keeps of each property; nothing for one that it leaves out */
export function lookupIn<T extends Told>(
  evidence: Snapshot['evidence'],
  tell: (decided: Decided) => T | undefined,
): Lookup<T> {
  const kind = oncePer((id: EvidenceId): Looked<T> => ({ items: indexOf(evidence, id), before: new Map() }));
  const one = (id: EvidenceId, object: string, names: ReadonlySet<string>, found: T[]): void => {
    const { items, before } = kind(id);
    const own = items.get(object) ?? [];
    const [item] = own;
    if (item === undefined) return;
    if (own.length > 1) {
      found.push(...decidedBySeveral(own, { id, object, names }).flatMap((decided) => tell(decided) ?? []));
      return;
    }
    const known = before.get(object) ?? [];
    before.set(object, known);
    for (const name of propertiesOf(item, names)) {
      const told = toldOnce(known, { id, object, item, name }, tell);
      if (told !== undefined) found.push(told);
    }
  };
  return (wanted) => {
    const kinds = [...wanted].map(([id, names]) => ({ id, names, of: evidenceKinds[id] }));
    return (objects) => {
      const found: T[] = [];
      for (const { id, names, of } of kinds) {
        if (of.shape === 'one') one(id, '', names, found);
        else
          for (const object of objects)
            if (object.about === of.about)
              for (const single of 'every' in object ? kind(id).items.keys() : [object.id])
                one(id, single, names, found);
      }
      return found;
    };
  };
}
