import { once, oncePer } from '../../base/once.ts';
import { casesOf, openKeysOf, type LookedAt } from './account-cases.ts';
import { add, addAll, bitsOf, members, type Bits } from './bits.ts';
import { keysOf, type Account } from './account-keys.ts';
import type { Policy } from '../policy/policy.ts';
import { inForce, strangeIn } from '../policy/policy-state.ts';
import type { Semantics } from '../policy/semantics.ts';

/** Policies that surely, and that at most, reach an account; by index. */
export interface Applicable {
  readonly sure: Bits;
  readonly possible: Bits;
  /** Those that name it among whom they are about, and those that leave it out: also such as only report. */
  readonly included: Bits;
  readonly excluded: Bits;
  /** Those of which either is open. */
  readonly open: Bits;
  /** All that is open of the account, where some decides for several of them at once, and what they do in each of its cases. */
  readonly openKeys: readonly string[];
  readonly cases: () => readonly Applicable[];
}

/** Policies by each key, on one side. */
interface Index {
  readonly sure: Map<string, Bits>;
  readonly maybe: Map<string, Bits>;
}

const indexOf = (
  policies: readonly Policy[],
  side: 'include' | 'exclude',
  isKnown: (id: string) => boolean,
): Index => {
  const index: Index = { sure: new Map(), maybe: new Map() };
  policies.forEach((policy, at) => {
    const keys = keysOf(policy[side], isKnown);
    for (const how of ['sure', 'maybe'] as const) {
      for (const key of keys[how]) {
        const bits = index[how].get(key) ?? bitsOf(policies.length);
        add(bits, at);
        index[how].set(key, bits);
      }
    }
  });
  return index;
};

function lookedAtBy({ sure, maybe }: Index, { sure: outSure, maybe: outMaybe }: Index): LookedAt {
  const count = (maps: readonly ReadonlyMap<string, Bits>[], key: string): number =>
    new Set(maps.flatMap((map) => members(map.get(key) ?? bitsOf(0)))).size;
  const keys = [...new Set([...sure.keys(), ...outSure.keys()])];
  return {
    policiesBy: oncePer((key) => count([sure, maybe, outSure, outMaybe], key)),
    limitedBy: oncePer((key) => count([maybe, outMaybe], key)),
    fromTenants: oncePer((key) => keys.filter((one) => one.startsWith(`${key}@`))),
  };
}

/**
 * Which policies reach an account. A user who is included and excluded is excluded
 * (concept-conditional-access-users-groups, 2026-03-24). What is in doubt is on the possible side only.
 *
 * @param isKnown whether an entry that does not look like an id is one of the directory all the same
 */
export const membershipOf = (
  policies: readonly Policy[],
  semantics: Semantics,
  isKnown: (id: string) => boolean,
): ((account: Account) => Applicable) => {
  const size = policies.length;
  const include = indexOf(policies, 'include', isKnown);
  const exclude = indexOf(policies, 'exclude', isKnown);
  const where = (test: (policy: Policy) => boolean): Bits =>
    bitsOf(
      size,
      policies.flatMap((policy, at) => (test(policy) ? [at] : [])),
    );
  const doubtful = where((policy) => inForce(policy, semantics) === 'maybe' || policy.strange.length > 0);
  const idle = where((policy) => inForce(policy, semantics) === 'no');
  const widened = where((policy) => strangeIn(policy, 'users'));
  /** Both sides are written over each time. */
  const included = { sure: bitsOf(size), maybe: bitsOf(size) };
  const excluded = { sure: bitsOf(size), maybe: bitsOf(size) };
  const look = (index: Index, { sure, maybe }: Account, found: typeof included): void => {
    found.sure.fill(0);
    found.maybe.fill(0);
    for (const key of sure) {
      addAll(found.sure, index.sure.get(key));
      addAll(found.maybe, index.maybe.get(key));
    }
    for (const key of maybe) {
      addAll(found.maybe, index.sure.get(key));
      addAll(found.maybe, index.maybe.get(key));
    }
  };
  const lookedAt = lookedAtBy(include, exclude);
  const applicableOf = (account: Account): Applicable => {
    look(include, account, included);
    if (semantics.exclusionWins) look(exclude, account, excluded);
    const reached = {
      sure: bitsOf(size),
      possible: bitsOf(size),
      included: bitsOf(size),
      excluded: bitsOf(size),
      open: bitsOf(size),
      openKeys: openKeysOf(account, lookedAt),
      cases: once(() => casesOf(account, lookedAt).map(applicableOf)),
    };
    for (let word = 0; word < doubtful.length; word += 1) {
      const inSurely = included.sure[word] ?? 0;
      const inPerhaps = (included.maybe[word] ?? 0) | (widened[word] ?? 0);
      const outSurely = excluded.sure[word] ?? 0;
      const outPerhaps = excluded.maybe[word] ?? 0;
      const works = ~(idle[word] ?? 0);
      reached.sure[word] = inSurely & ~outSurely & ~outPerhaps & ~(doubtful[word] ?? 0) & works;
      reached.possible[word] = (inSurely | inPerhaps) & ~outSurely & works;
      reached.included[word] = inSurely;
      reached.excluded[word] = outSurely;
      reached.open[word] = (inPerhaps & ~inSurely) | (outPerhaps & ~outSurely);
    }
    return reached;
  };
  return applicableOf;
};
