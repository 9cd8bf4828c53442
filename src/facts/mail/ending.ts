import type { Missing } from '../../model/cause.ts';
import type { OutsideClass } from './destination.ts';

/** How an outside address was reached; a block may cover one and not another. */
export type Via = 'address' | 'contact' | 'mail-user' | 'group';

/** Where mail for one target goes, followed through contacts and groups up to the next mailbox. */
export type Ending =
  | { readonly to: 'outside'; readonly domain: string; readonly destination: OutsideClass; readonly via: Via }
  /** A mailbox of this tenant (its user id), or `group:n`, a group that mail reaches mailboxes through. */
  | { readonly to: 'node'; readonly id: string }
  | { readonly to: 'inside' }
  | { readonly to: 'unresolved'; readonly domain: string; readonly missing: readonly Missing[] };

export const unresolved = (domain: string, ...missing: readonly Missing[]): Ending => ({
  to: 'unresolved',
  domain,
  missing,
});
