import type { Missing } from '../../model/cause.ts';
import type { Evidence, SubjectEvidence } from '../../snapshot/evidence.ts';
import { evidenceKinds, type EvidenceId, type Snapshot } from '../../sources/kinds.ts';
import { mustBeSent } from '../../sources/stored-properties.ts';

export type Item = Readonly<Record<string, unknown>>;
export type AnyEvidence = Evidence<unknown>;

/** How many objects came without a property. */
export interface Unsent {
  readonly property: string;
  readonly without: number;
  readonly of: number;
}

/** One subject's value may be a list. What is no object holds nothing. */
export const objectsIn = (value: unknown): readonly Item[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (one): one is Item => typeof one === 'object' && one !== null,
  );

/** What each subject's value holds; the objects themselves where the kind is not read subject by subject. */
function allObjects(id: EvidenceId, value: unknown): readonly Item[] {
  if (evidenceKinds[id].shape !== 'each') return objectsIn(value);
  return (value as readonly SubjectEvidence<unknown>[]).flatMap((one) =>
    one.status === 'collected' ? objectsIn(one.value) : [],
  );
}

const found = new WeakMap<AnyEvidence, readonly Unsent[]>();

/** Properties that Microsoft always sends and that some object of a kind came without; null was sent. */
export function unsentIn(id: EvidenceId, evidence: AnyEvidence): readonly Unsent[] {
  if (evidence.status === 'unavailable') return [];
  const known = found.get(evidence);
  if (known !== undefined) return known;
  const objects = allObjects(id, evidence.value);
  const result = mustBeSent(id).flatMap((property): Unsent[] => {
    let without = 0;
    for (const one of objects) if (one[property] === undefined) without += 1;
    return without === 0 ? [] : [{ property, without, of: objects.length }];
  });
  found.set(evidence, result);
  return result;
}

/** Whether evidence is what Microsoft answered, or what a file of another tool holds. */
export type Origin = Snapshot['source'];

/** Which properties did not come, and what to do. A file that does not hold them is not read better by reading it again. */
export function whyUnsent(
  id: EvidenceId,
  unsent: readonly Unsent[],
  origin: Origin,
): Pick<Missing, 'cause' | 'detail'> {
  const { endpoint, madeOf, names, shape } = evidenceKinds[id];
  const list = unsent.map(({ property }) => madeOf[property] ?? names[property] ?? property).join(', ');
  const [{ without, of } = { without: 0, of: 0 }] = unsent.toSorted((a, b) => b.without - a.without);
  const where = shape === 'one' ? '' : `, in ${String(without)} of ${String(of)}`;
  return origin === 'import'
    ? {
        cause: 'not-in-import',
        detail: `The file that was imported holds ${endpoint} without ${list}${where}. Export the whole object.`,
      }
    : {
        cause: 'error',
        detail: `${endpoint} came without ${list}${where}. Read it again; if it was imported, export the whole object.`,
      };
}

/** Why a kind is true only as far as it goes, where properties of it did not come. */
export function unsentMissing(id: EvidenceId, evidence: AnyEvidence, origin: Origin): readonly Missing[] {
  const unsent = unsentIn(id, evidence);
  return unsent.length === 0 ? [] : [{ evidence: id, ...whyUnsent(id, unsent, origin) }];
}
