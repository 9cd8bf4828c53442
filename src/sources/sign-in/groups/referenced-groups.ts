import type { CollectContext } from '../../declare/context.ts';
import { mailGroupIds } from './mail-groups.ts';

type Settings = Readonly<Record<string, unknown>>;

const isSettings = (value: unknown): value is Settings =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const inside = (value: unknown, key: string): unknown => (isSettings(value) ? value[key] : undefined);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const idsIn = (value: unknown): string[] => list(value).filter((one) => typeof one === 'string');

/** Microsoft writes group ids as GUIDs; literals such as `all_users` are no groups. */
const isGuid = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);

const inConditionalAccess = (policy: Settings): string[] => {
  const users = inside(policy['conditions'], 'users');
  return [...idsIn(inside(users, 'includeGroups')), ...idsIn(inside(users, 'excludeGroups'))];
};

const inAssignments = (policy: Settings): string[] =>
  list(policy['assignments']).flatMap((one) => {
    const id = inside(inside(one, 'target'), 'groupId');
    return typeof id === 'string' ? [id] : [];
  });

const inMethods = (policy: Settings): string[] =>
  list(policy['authenticationMethodConfigurations']).flatMap((method) =>
    [...list(inside(method, 'includeTargets')), ...list(inside(method, 'excludeTargets'))].flatMap(
      (target) => {
        const id = inside(target, 'id');
        return inside(target, 'targetType') === 'group' && typeof id === 'string' ? [id] : [];
      },
    ),
  );

const gather = async (
  found: AsyncIterable<Settings>,
  ids: (one: Settings) => string[],
): Promise<string[]> => {
  const all: string[] = [];
  for await (const one of found) all.push(...ids(one));
  return all;
};

export interface Reference {
  readonly id: string;
  /** A policy names it as a group. Otherwise it holds a role, and may be a group, an app, or gone. */
  readonly surelyGroup: boolean;
  /** It holds a role, so that whoever is in it holds the role too, an app as much as a person. */
  readonly holdsRole: boolean;
}

/** Groups that policies name, mail groups, and holders of roles that are not users, each once. */
export const referencedGroups = async (context: CollectContext): Promise<Reference[]> => {
  const named = (
    await Promise.all([
      gather(context.items('conditionalAccessPolicies'), inConditionalAccess),
      gather(context.items('authenticationMethodsPolicy'), inMethods),
      gather(context.items('deviceCompliancePolicies'), inAssignments),
      gather(context.items('appProtectionPolicies'), inAssignments),
      mailGroupIds(context),
    ])
  ).flat();
  const holders = new Set<string>();
  for (const kind of ['roleAssignments', 'roleEligibilities'] as const)
    for await (const { principalId } of context.items(kind)) holders.add(principalId);
  for await (const { id } of context.items('users')) holders.delete(id);
  const surely = new Set(named.filter(isGuid));
  return [
    ...[...surely].map((id) => ({ id, surelyGroup: true, holdsRole: holders.has(id) })),
    ...[...holders]
      .filter((id) => !surely.has(id))
      .map((id) => ({ id, surelyGroup: false, holdsRole: true })),
  ];
};
