import type { Policy } from './policy.ts';
import type { Semantics } from './semantics.ts';
import type { Three } from '../../../model/three.ts';

/** Whether a policy is enforced; `maybe` for a state that we do not know. */
export const inForce = ({ state }: Policy, semantics: Semantics): Three =>
  semantics.enforcedStates.includes(state) ? 'yes' : semantics.idleStates.includes(state) ? 'no' : 'maybe';

/** Whether an unknown setting may widen whom or what the policy reaches, or what it asks. */
export const strangeIn = ({ strange }: Policy, part: string): boolean =>
  strange.some((one) => one.startsWith(`${part}.`));
