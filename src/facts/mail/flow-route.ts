import type { Missing } from '../../model/cause.ts';
import type { Three } from '../../model/three.ts';
import type { Outcome } from './route.ts';
import type { TransportRule } from '../../sources/mail/transport-rules/kind.ts';

/** What a rule of the organisation does with email for one final address. */
export interface FlowRoute extends Outcome {
  readonly action: TransportRule['targets'][number]['action'] | 'journal' | 'addsManager' | 'connector';
}

export interface FlowRoutes {
  readonly live: Three;
  readonly routes: readonly FlowRoute[];
  /** Why `live` is open, where it is. */
  readonly gaps: readonly Missing[];
}
