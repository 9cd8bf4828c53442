import type { z } from 'zod';
import type { Cause } from '../../model/cause.ts';
import type { PlanKey } from '../../model/service-plans.ts';
import type { evidenceKinds, EvidenceId } from '../kinds.ts';
import type { SubjectEvidence } from '../../snapshot/evidence.ts';
import type { CollectContext } from './context.ts';
import type { Read } from './reads.ts';

/** A permission that a collector needs, and why: one sentence that a council's adviser can read. */
export interface Permission {
  readonly permission: string;
  readonly why: string;
  /**
   * Asked for only where a clause of the chosen policy, or a rule that comes first, rests on it: most councils do without.
   */
  readonly byPolicyOnly?: true;
}

/** A service plan that Microsoft asks for before it answers. `plan` is matched in `subscribedSkus`. */
export interface Licence {
  readonly plan: PlanKey;
  /** Microsoft's name for it. */
  readonly name: string;
  /**
   * Whether a tenant without the plan is still asked, because another product may include the same right. It is never
   * asked where that cannot be.
   */
  readonly askWithout: boolean;
}

type Kinds = typeof evidenceKinds;
type Item<Id extends EvidenceId> = z.input<Kinds[Id]['item']>;
/** One line of the journal: the one object, one list item, or one subject with its value or cause. */
export type Line<Id extends EvidenceId> = Kinds[Id]['shape'] extends 'each'
  ? SubjectEvidence<Item<Id>>
  : Item<Id>;

/** Everything about one evidence kind: what is asked, with which right, and what the answer is reduced to. */
export interface Collector<Id extends EvidenceId = EvidenceId> {
  readonly id: Id;
  readonly requests: readonly Read[];
  readonly permissions: readonly Permission[];
  readonly licence?: Licence;
  /** Evidence that must have been read; where it is missing, this is missing for the same cause. */
  readonly needs: readonly EvidenceId[];
  /** Evidence that is awaited, but may be missing. */
  readonly wants: readonly EvidenceId[];
  /** When this evidence is absent for another reason than a plain refusal; one sentence each, for the docs. */
  readonly causes: Partial<Readonly<Record<Cause, string>>>;
  /**
   * Asks, minimises and yields what may be stored: exactly one value for shape `one`.
   * @throws ReadFailure (the run turns it into evidence with its cause; what was yielded before it is dropped).
   */
  readonly collect: (context: CollectContext) => AsyncIterable<Line<Id>>;
}

type Optional = 'needs' | 'wants' | 'causes';

/** Declares a collector; `registry.ts` is the list of all of them. */
export const collector = <Id extends EvidenceId>(
  it: Omit<Collector<Id>, Optional> & Partial<Pick<Collector<Id>, Optional>>,
): Collector<Id> => ({ needs: [], wants: [], causes: {}, ...it });
