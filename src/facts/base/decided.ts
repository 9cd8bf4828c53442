import type { About } from '../../snapshot/evidence-kind.ts';
import { evidenceKinds, type EvidenceId, type Snapshot } from '../../sources/kinds.ts';
import type { Computed } from './computed.ts';
import type { Needs } from './needs.ts';
import { restsOn } from './rests-on.ts';

/** An object of the tenant, in the id space of its kinds of evidence; or all of a kind, where a whole list decides. */
export type ObjectRef =
  { readonly about: About; readonly id: string } | { readonly about: About; readonly every: true };

/** One property of one object of the snapshot that decided a fact. */
export interface Decided {
  readonly evidence: EvidenceId;
  /** Id of the object as Microsoft gives it; empty for a kind that is one object. */
  readonly object: string;
  /** Microsoft's own name. */
  readonly property: string;
  /** As the snapshot holds it. */
  readonly value: unknown;
}

type Item = Readonly<Record<string, unknown>>;
const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null;

/** The objects of a kind by the id of what they are about: several role assignments are about one account. */
export function indexOf(
  evidence: Snapshot['evidence'],
  id: EvidenceId,
): ReadonlyMap<string, readonly Item[]> {
  const { shape, key } = evidenceKinds[id];
  const read = evidence[id];
  if (read.status === 'unavailable') return new Map();
  const value: unknown = read.value;
  if (shape === 'one') return new Map([['', isItem(value) ? [value] : []]]);
  const items = (Array.isArray(value) ? value : []) as readonly Item[];
  const index = new Map<string, Item[]>();
  const put = (at: string, item: unknown): void => {
    if (!isItem(item)) return;
    const before = index.get(at);
    if (before === undefined) index.set(at, [item]);
    else before.push(item);
  };
  for (const item of items) {
    const at = String(item[key ?? 'id'] ?? '');
    if (shape === 'list') put(at, item);
    else if (item['status'] === 'collected')
      for (const own of Array.isArray(item['value']) ? item['value'] : [item['value']]) put(at, own);
  }
  return index;
}

/** Properties to look up, by kind of evidence; `*` for all that an object has. */
export type Wanted = ReadonlyMap<EvidenceId, ReadonlySet<string>>;

/**
 * Everything that steps rest on, together, each property once.
 * @param of each step; `shows` narrows the properties of a kind where a step needs more than what decides a fact
 */
export function propertiesBehind(of: readonly { readonly from: Computed; readonly shows?: Needs }[]): Wanted {
  const wanted = new Map<EvidenceId, Set<string>>();
  for (const { from, shows } of of)
    for (const [id, needed] of restsOn(from).evidence) {
      const before = wanted.get(id) ?? new Set<string>();
      wanted.set(id, before);
      for (const property of shows === undefined ? needed : (shows[id] ?? [])) before.add(property);
    }
  return wanted;
}

function propertiesOf(item: Item, names: ReadonlySet<string>): Iterable<string> {
  return names.has('*') ? Object.keys(item) : names;
}

export type Lookup = (wanted: Wanted, objects: readonly ObjectRef[]) => Decided[];

/** What was looked up of single objects before: the same property is the same object in memory, whoever asks. */
type Before = Map<string, Decided[]>;

/** One property of one object, for all who ask. */
function decidedOnce(
  known: Decided[],
  of: { readonly id: EvidenceId; readonly object: string; readonly item: Item; readonly name: string },
): Decided | undefined {
  const value = of.item[of.name];
  if (value === undefined) return undefined;
  const property = evidenceKinds[of.id].names[of.name] ?? of.name;
  for (const one of known) if (one.property === property) return one;
  const one: Decided = { evidence: of.id, object: of.object, property, value };
  known.push(one);
  return one;
}

/** Several objects of one id may say the same: it is said once. */
function decidedBySeveral(
  items: readonly Item[],
  { id, object, names }: { id: EvidenceId; object: string; names: ReadonlySet<string> },
): Decided[] {
  const all = items.flatMap((item) =>
    [...propertiesOf(item, names)].flatMap((name) => decidedOnce([], { id, object, item, name }) ?? []),
  );
  return [
    ...new Map(all.map((one) => [`${one.property}\n${JSON.stringify(one.value)}`, one] as const)).values(),
  ];
}

/**
 * Looks up what decided: the wanted properties of these objects, and of kinds that are one object. Nothing is printed
 * that is not in the snapshot.
 */
export function lookupIn(evidence: Snapshot['evidence']): Lookup {
  const made = new Map<EvidenceId, { items: ReadonlyMap<string, readonly Item[]>; before: Before }>();
  const kind = (id: EvidenceId) => {
    const known = made.get(id) ?? { items: indexOf(evidence, id), before: new Map() };
    made.set(id, known);
    return known;
  };
  const one = (id: EvidenceId, object: string, names: ReadonlySet<string>, found: Decided[]): void => {
    const { items, before } = kind(id);
    const own = items.get(object) ?? [];
    const [item] = own;
    if (item === undefined) return;
    if (own.length > 1) {
      found.push(...decidedBySeveral(own, { id, object, names }));
      return;
    }
    const known = before.get(object) ?? [];
    before.set(object, known);
    for (const name of propertiesOf(item, names)) {
      const decided = decidedOnce(known, { id, object, item, name });
      if (decided !== undefined) found.push(decided);
    }
  };
  return (wanted, objects) => {
    const found: Decided[] = [];
    for (const [id, names] of wanted) {
      const { shape, about } = evidenceKinds[id];
      if (shape === 'one') one(id, '', names, found);
      else
        for (const object of objects)
          if (object.about === about)
            for (const single of 'every' in object ? kind(id).items.keys() : [object.id])
              one(id, single, names, found);
    }
    return found;
  };
}
