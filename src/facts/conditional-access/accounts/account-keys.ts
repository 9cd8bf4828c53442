import { guestKinds, isId, isWord, userWords } from '../policy/microsoft-words.ts';
import type { UserSet } from '../policy/policy.ts';

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
export function guestKindOf({ sure, maybe }: Account): string | undefined {
  return [...sure, ...maybe].find((key) => key.startsWith('guest:'))?.slice('guest:'.length);
}

const everyTenant = (kind: string): string[] => [`guest:${kind}`, `guests:${kind}`];
const everyGuest = guestKinds.flatMap(everyTenant);

/**
 * Keys of one side of a policy, and those that only may count: limited to tenants that we cannot compare, or meant by
 * a word or name that we do not know.
 */
export function keysOf(set: UserSet, isKnown: (id: string) => boolean): { sure: string[]; maybe: string[] } {
  const { kinds = [], tenants } = set.guests ?? {};
  const words = set.users.flatMap((user) => {
    if (user === 'All') return ['all'];
    if (user === 'GuestsOrExternalUsers') return everyGuest;
    return isWord(user) ? [] : [`user:${user}`];
  });
  // Lists hold object ids, and lists of roles template ids: whom anything else there means is not known.
  const isStrange = [...set.users.filter((user) => !userWords.includes(user)), ...set.roles].some(
    (entry) => !isId(entry) && !isKnown(entry),
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
}
