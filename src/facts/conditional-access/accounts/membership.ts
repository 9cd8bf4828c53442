import { add, addAll, bitsOf, type Bits } from './bits.ts';
import { guestKinds, isGuid, isWord, userWords } from '../policy/microsoft-words.ts';
import type { Policy, UserSet } from '../policy/policy.ts';
import { inForce, strangeIn } from '../policy/policy-state.ts';
import type { Semantics } from '../policy/semantics.ts';

/**
 * What policies can know an account by: `user:ID`, `group:ID`, `role:TEMPLATE`, `guest:KIND`, `all`. What it surely is,
 * and what it may be besides. The home tenant of a guest is known of synthetic ones only: `guests:KIND` is somebody
 * from a tenant that no policy names, and `guest:KIND@TENANT` besides is somebody from that one.
 */
export interface Account {
  readonly sure: readonly string[];
  readonly maybe: readonly string[];
}

/**
 * Microsoft's word for the kind of guest that an account is, or may be; undefined for a member. Somebody of an unknown
 * kind who may come from elsewhere is taken for one who does.
 */
export const guestKindOf = ({ sure, maybe }: Account): string | undefined =>
  [...sure, ...maybe].find((key) => key.startsWith('guest:'))?.slice('guest:'.length);

const everyTenant = (kind: string): string[] => [`guest:${kind}`, `guests:${kind}`];
const everyGuest = guestKinds.flatMap(everyTenant);

/**
 * Keys of one side of a policy, and those that only may count: limited to tenants that we cannot compare, or meant by
 * a word or name that we do not know.
 */
const keysOf = (set: UserSet, isKnown: (id: string) => boolean): { sure: string[]; maybe: string[] } => {
  const { kinds = [], tenants } = set.guests ?? {};
  const words = set.users.flatMap((user) => {
    if (user === 'All') return ['all'];
    if (user === 'GuestsOrExternalUsers') return everyGuest;
    return isWord(user) ? [] : [`user:${user}`];
  });
  // Lists hold object ids, and lists of roles template ids: whom anything else there means is not known.
  const isStrange = [...set.users.filter((user) => !userWords.includes(user)), ...set.roles].some(
    (entry) => !isGuid(entry) && !isKnown(entry),
  );
  const strangeGuests = kinds.some((kind) => !(guestKinds as readonly string[]).includes(kind));
  return {
    sure: [
      ...words,
      ...set.groups.map((id) => `group:${id}`),
      ...set.roles.map((id) => `role:${id}`),
      ...kinds.flatMap((kind) => tenants?.map((one) => `guest:${kind}@${one}`) ?? everyTenant(kind)),
    ],
    maybe: [
      ...(tenants === undefined ? [] : kinds.map((kind) => `guest:${kind}`)),
      ...(isStrange ? ['all'] : []),
      ...(isStrange || strangeGuests ? everyGuest : []),
    ],
  };
};

/** Policies that surely, and that at most, reach an account; by index. */
export interface Applicable {
  readonly sure: Bits;
  readonly possible: Bits;
  /** Those that name it among whom they are about, and those that leave it out: also such as only report. */
  readonly included: Bits;
  readonly excluded: Bits;
  /** Those of which either is open. */
  readonly open: Bits;
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
  return (account) => {
    look(include, account, included);
    if (semantics.exclusionWins) look(exclude, account, excluded);
    const reached = {
      sure: bitsOf(size),
      possible: bitsOf(size),
      included: bitsOf(size),
      excluded: bitsOf(size),
      open: bitsOf(size),
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
};
