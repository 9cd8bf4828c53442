import type { Cause, Missing } from '../../model/cause.ts';
import type { EvidenceId } from '../../sources/kinds.ts';

/** A reason that lies in the answer itself, not in its absence. */
export const doubt = (evidence: EvidenceId, cause: Cause, detail: string): Missing => ({
  evidence,
  cause,
  detail,
});
