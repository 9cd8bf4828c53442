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

export type Item = Readonly<Record<string, unknown>>;
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
