import type { About } from '../../snapshot/evidence-kind.ts';
import { evidenceKinds, type EvidenceId, type Snapshot } from '../../sources/kinds.ts';
import type { Computed } from './computed.ts';
import type { Needs } from './needs.ts';
import { restsOn } from './rests-on.ts';

/** An object of the tenant, in the id space of its kinds of evidence. */
export interface ObjectRef {
  readonly about: About;
  readonly id: string;
}

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

function propertiesOf(item: Item, names: ReadonlySet<string>): string[] {
  return names.has('*') ? Object.keys(item) : [...names];
}

export type Lookup = (step: Computed, objects: readonly ObjectRef[], shows?: Needs) => Decided[];

/**
 * Looks up what decided: of everything that a step rests on, the properties of these objects, and of kinds that are one
 * object. Nothing is printed that is not in the snapshot.
 *
 * @param shows narrows the properties of a kind where a step needs more than what decides this fact
 */
export function lookupIn(evidence: Snapshot['evidence']): Lookup {
  const indexes = new Map<EvidenceId, ReadonlyMap<string, readonly Item[]>>();
  const index = (id: EvidenceId): ReadonlyMap<string, readonly Item[]> => {
    const known = indexes.get(id) ?? indexOf(evidence, id);
    indexes.set(id, known);
    return known;
  };
  return (step, objects, shows) =>
    [...restsOn(step).evidence].flatMap(([id, needed]) => {
      const { shape, about, names } = evidenceKinds[id];
      const wanted = shows === undefined ? needed : new Set<string>(shows[id] ?? []);
      const ids = shape === 'one' ? [''] : objects.filter((one) => one.about === about).map((one) => one.id);
      return ids.flatMap((object) =>
        (index(id).get(object) ?? []).flatMap((item) =>
          propertiesOf(item, wanted).flatMap((property): Decided[] => {
            const value = item[property];
            return value === undefined
              ? []
              : [{ evidence: id, object, property: names[property] ?? property, value }];
          }),
        ),
      );
    });
}
