import { guestKinds, isWord } from './microsoft-words.ts';
import type { Policy, UserSet } from './policy.ts';

/** Somebody or something that a policy names. */
export interface NamedObject {
  readonly kind: 'user' | 'group' | 'role' | 'guest';
  readonly id: string;
}

export const namesOf = ({ users, groups, roles, guests }: UserSet): NamedObject[] => {
  const all = users.includes('GuestsOrExternalUsers') ? guestKinds : [];
  return [
    ...users.filter((id) => !isWord(id)).map((id) => ({ kind: 'user' as const, id })),
    ...groups.map((id) => ({ kind: 'group' as const, id })),
    ...roles.map((id) => ({ kind: 'role' as const, id })),
    ...[...new Set([...(guests?.kinds ?? []), ...all])].map((id) => ({ kind: 'guest' as const, id })),
  ];
};

const reachesObject = (policy: Policy, { kind, id }: NamedObject): boolean => {
  const same = (set: UserSet): boolean => namesOf(set).some((one) => one.kind === kind && one.id === id);
  return (policy.include.users.includes('All') || same(policy.include)) && !same(policy.exclude);
};

const reachesApp = (policy: Policy, app: string): boolean =>
  (policy.apps.includes('All') || policy.apps.includes(app)) && !policy.excludedApps.includes(app);

/** Left out of every blocking policy by design, so that a wrong block cannot lock everybody out: an emergency account. */
const leftOutOfEveryBlock = (named: NamedObject, policies: readonly Policy[]): boolean => {
  const blocks = policies.filter(({ controls }) => controls.includes('block'));
  return blocks.length > 0 && blocks.every((policy) => !reachesObject(policy, named));
};

/**
 * What a policy leaves out and no other policy in force reaches, as `kind:id`. The roles of the synchronisation and
 * what every blocking policy leaves out are meant to stay outside.
 */
export const exclusionsInNoOther = (
  policy: Policy,
  policies: readonly Policy[],
  intended: ReadonlySet<string>,
): string[] => {
  if (policy.workload || policy.state !== 'enabled') return [];
  const inForce = policies.filter(({ state, workload }) => state === 'enabled' && !workload);
  const others = inForce.filter(({ id }) => id !== policy.id);
  const people = namesOf(policy.exclude).filter(
    (named) =>
      !intended.has(named.id) &&
      !leftOutOfEveryBlock(named, inForce) &&
      !others.some((other) => reachesObject(other, named)),
  );
  const apps = policy.excludedApps.filter((app) => !others.some((other) => reachesApp(other, app)));
  return [...people.map(({ kind, id }) => `${kind}:${id}`), ...apps.map((app) => `app:${app}`)];
};
