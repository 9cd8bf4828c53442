import { oncePer } from '../../base/once.ts';
import { bitsOf, both, has, members, remove, type Bits } from '../accounts/bits.ts';
import type { Applicable } from '../accounts/membership.ts';
import type { Box } from '../space/box.ts';
import type { Plan } from './question.ts';

interface Holding {
  /** How many policies there are. */
  readonly policies: number;
  /** Where a policy may let somebody through with what is asked and nothing less. */
  readonly held: (policy: number) => readonly Box[];
  /** The groups of targets that each policy is about. */
  readonly aboutOf: readonly (Bits | undefined)[];
  /** Whether a part is a place that surely exists. */
  readonly exists: (part: Box) => boolean;
}

/** Whether some policy lets an account through with what is asked and nothing less, where nothing else shuts it. */
export const holdersOf = ({ policies, held, aboutOf, exists }: Holding): Plan['holdsSomewhere'] => {
  const nobody = bitsOf(policies);
  /** The groups of targets that a policy reaches at most. */
  const amongOf = oncePer((policy: number): readonly number[] => members(aboutOf[policy] ?? nobody));
  /** Policies that may let somebody through, as far as it was asked. */
  const holders = bitsOf(
    policies,
    Array.from({ length: policies }, (_, at) => at),
  );
  const holds = (policy: number, applicable: Applicable, shutting: Plan | undefined): boolean => {
    const among = amongOf(policy);
    const own = among.length === 0 ? [] : held(policy);
    if (own.length === 0) remove(holders, policy);
    for (const box of own) if (shutting?.leavesOpen(box, applicable, among) ?? exists(box)) return true;
    return false;
  };
  /** The one that let the account before through: it mostly lets the next one through as well. */
  let last = -1;
  return (applicable: Applicable, shutting: Plan | undefined): boolean => {
    const { possible: reaches } = applicable;
    if (has(reaches, last) && holds(last, applicable, shutting)) return true;
    const found = members(both(reaches, holders)).find((policy) => holds(policy, applicable, shutting));
    last = found ?? last;
    return found !== undefined;
  };
};
