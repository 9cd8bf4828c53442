import { z } from 'zod';
import { guestKinds, isWord } from './policy/microsoft-words.ts';
import { administratorRoles } from '../people/role-data.ts';
import type { AccessUser } from './policy/access-needs.ts';
import { guestKindOf } from './accounts/account-keys.ts';
import type { Engine } from './cover/engine.ts';

/** What an account that stands for a kind can stand for. */
export const kindTypes = z.enum(['member', 'user', 'group', 'role', 'guest']);

export interface NamedKind {
  readonly kind: z.infer<typeof kindTypes>;
  readonly id: string;
  /** The home tenant of a guest, where a policy names it; without it, one that no policy names. */
  readonly tenant?: string;
  /** The kind of guest that holds a role, where one does: who holds it is judged as what they are. */
  readonly as?: string;
}

/** Everybody whom some policy names, each once, and the roles and guest kinds that matter named or not. */
export const namedKinds = ({ tenancy, directory }: Engine, people: readonly AccessUser[]): NamedKind[] => {
  const sides = tenancy.live.flatMap(({ policy }) => [policy.include, policy.exclude]);
  const of = (kind: NamedKind['kind'], ids: readonly string[]): NamedKind[] =>
    [...new Set(ids)].map((id) => ({ kind, id }));
  const tenantsOf = (kind: string): string[] => [
    ...new Set(sides.flatMap(({ guests }) => (guests?.kinds.includes(kind) ? (guests.tenants ?? []) : []))),
  ];
  const roles = [
    ...new Set([...Object.keys(administratorRoles), ...sides.flatMap(({ roles: named }) => named)]),
  ];
  const guestHolders = people.flatMap((user) => {
    const { sure } = directory.accountOf(user);
    const as = guestKindOf({ sure, maybe: [] });
    const held = as === undefined ? [] : sure.filter((key) => key.startsWith('role:'));
    return held.map((key) => ({ as, id: key.slice('role:'.length) }));
  });
  const asGuests = roles.flatMap((id) =>
    [...new Set(guestHolders.flatMap((one) => (one.id === id ? (one.as ?? []) : [])))].map((as) => ({
      kind: 'role' as const,
      id,
      as,
    })),
  );
  return [
    { kind: 'member', id: '' },
    ...of(
      'user',
      sides.flatMap(({ users }) => users).filter((id) => !isWord(id)),
    ),
    ...of(
      'group',
      sides.flatMap(({ groups }) => groups),
    ),
    ...of('role', roles),
    ...asGuests,
    ...of('guest', guestKinds),
    ...guestKinds.flatMap((id) => tenantsOf(id).map((tenant) => ({ kind: 'guest' as const, id, tenant }))),
  ];
};

/** The key of {@link Account} that stands for it. */
export const keyOfKind = ({ kind, id, tenant, as }: NamedKind): string =>
  kind === 'member'
    ? 'member'
    : [`${kind}:${id}`, tenant ?? as].filter((part) => part !== undefined).join('@');
