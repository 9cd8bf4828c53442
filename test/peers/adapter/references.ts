import type { PeerInput } from './case.ts';

type Json = Readonly<Record<string, unknown>>;
const inside = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Json)[key] : undefined;
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

const isGuid = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);

const under = (input: PeerInput, group: string, what: string): string[] => [
  ...new Set(
    (input.policies ?? []).flatMap((policy) => {
      const members = inside(inside(policy, 'conditions'), group);
      return [...texts(inside(members, `include${what}`)), ...texts(inside(members, `exclude${what}`))];
    }),
  ),
];

/** Object ids that the policies of a case name. */
export const usersNamed = (one: PeerInput): string[] => under(one, 'users', 'Users').filter(isGuid);
export const groupsNamed = (one: PeerInput): string[] => under(one, 'users', 'Groups').filter(isGuid);
export const locationsNamed = (one: PeerInput): string[] =>
  under(one, 'locations', 'Locations').filter((id) => id !== 'All' && id !== 'AllTrusted');

export interface Strength {
  readonly id: string;
}

/** Authentication strengths as policies carry them. */
export const strengthsIn = (one: PeerInput): Strength[] => {
  const found = (one.policies ?? []).flatMap((policy) => {
    const strength = inside(inside(policy, 'grantControls'), 'authenticationStrength');
    const id = inside(strength, 'id');
    return typeof id === 'string' ? [{ ...(strength as Json), id }] : [];
  });
  return [...new Map(found.map((strength) => [strength.id, strength])).values()];
};
