import type { EvidenceOf, ValueOfKind } from '../snapshot/evidence.ts';
import type { SnapshotOf } from '../snapshot/snapshot.ts';
import { evidenceKinds } from './generated/kind-registry.ts';

export { evidenceKinds };

/** Every evidence kind of Beadle, by name. */
export type EvidenceId = keyof typeof evidenceKinds;
export const evidenceIds = Object.keys(evidenceKinds) as EvidenceId[];

type Kinds = typeof evidenceKinds;
/** The stored value of an evidence kind, by its shape. */
export type EvidenceValue<Id extends EvidenceId> = ValueOfKind<Kinds[Id]>;
export type EvidenceMap = EvidenceOf<Kinds>;
/** All evidence of one tenant at one time. Every evidence kind has an entry: what was not read says why. */
export type Snapshot = SnapshotOf<Kinds>;
