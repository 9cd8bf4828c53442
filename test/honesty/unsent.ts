import { evidenceIds, type EvidenceId, type Snapshot } from '../../src/sources/kinds.ts';
import { eachObject, required } from './stored-objects.ts';

/** One property that did not come: of every object of a kind, or of the first that has it. */
export interface Unsent {
  readonly id: EvidenceId;
  readonly property: string;
  readonly of: 'all' | 'one';
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
