import type { Cause, Missing } from '../../model/cause.ts';
import type { Collected, Evidence } from '../../snapshot/evidence.ts';
import type { EvidenceId, EvidenceValue, Snapshot } from '../../sources/kinds.ts';
import { missingOf as missingOfOne } from '../base/read-evidence.ts';

const evidenceOf = <Id extends EvidenceId>(snapshot: Snapshot, id: Id): Evidence<EvidenceValue<Id>> =>
  snapshot.evidence[id] as unknown as Evidence<EvidenceValue<Id>>;

/** Why evidence is not whole: what was not read, and what an import lists only in part. Empty when it is complete. */
export const missingOf = (snapshot: Snapshot, ...ids: readonly EvidenceId[]): Missing[] =>
  ids.flatMap((id) => missingOfOne(snapshot, id));

/** The value of collected evidence, or undefined: an empty list is an answer, no list is none. */
export const valueOf = <Id extends EvidenceId>(
  snapshot: Snapshot,
  id: Id,
): Collected<EvidenceValue<Id>>['value'] | undefined => {
  const evidence = evidenceOf(snapshot, id);
  return evidence.status === 'collected' ? evidence.value : undefined;
};

/** A reason that lies in the answer itself, not in its absence. */
export const doubt = (evidence: EvidenceId, cause: Cause, detail: string): Missing => ({
  evidence,
  cause,
  detail,
});
