import { asList, isObject, type Content } from './export-file.ts';
import { ValueLost } from './value-lost.ts';

/** Built-in roles that ScubaGear calls highly privileged (Microsoft Entra built-in roles, read 2026-08). */
const templateIds: ReadonlyMap<string, string> = new Map([
  ['Global Administrator', '62e90394-69f5-4237-9190-012177145e10'],
  ['Privileged Role Administrator', 'e8611ab8-c189-46e8-94e1-60213ab1f814'],
  ['User Administrator', 'fe930be7-5e62-47db-91af-98c3a49a38b1'],
  ['SharePoint Administrator', 'f28a1f50-f6e7-4571-818b-6a12f2af6b6c'],
  ['Exchange Administrator', '29232cdf-9323-42fd-ade2-1d097af3e4de'],
  ['Hybrid Identity Administrator', '8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2'],
  ['Application Administrator', '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3'],
  ['Cloud Application Administrator', '158c047a-c907-4556-b7ef-446551a6b5f7'],
]);

interface Held {
  readonly id: unknown;
  readonly principalId: string;
  readonly roleTemplateId: string;
  readonly roleName: string;
  readonly isBuiltIn: boolean | null;
  readonly directoryScopeId: unknown;
}

/** `PrincipalId`, or `principalId` as versions 1.4 to 1.6 wrote it. */
const either = (one: Content, name: string): unknown =>
  one[name] ?? one[`${name.slice(0, 1).toLowerCase()}${name.slice(1)}`];

const assigned = (settings: Content): Held[] =>
  asList(settings['privileged_roles']).flatMap((role) =>
    asList(either(role, 'Assignments')).map((one) => {
      const principalId = either(one, 'PrincipalId');
      const roleTemplateId = either(role, 'RoleTemplateId');
      if (typeof principalId !== 'string' || typeof roleTemplateId !== 'string')
        throw new ValueLost('Assignments', 'an assignment names no holder');
      return {
        id:
          either(one, 'Id') ?? either(one, 'RoleAssignmentScheduleId') ?? `${principalId} ${roleTemplateId}`,
        principalId,
        roleTemplateId,
        roleName: String(either(role, 'DisplayName') ?? ''),
        isBuiltIn: true,
        directoryScopeId: either(one, 'DirectoryScopeId') ?? null,
      };
    }),
  );

/** People, and apps, by object id with the names of the roles they hold, directly, through a group or as eligible. */
const listed = (settings: Content, section: string): Held[] =>
  Object.entries(isObject(settings[section]) ? settings[section] : {}).flatMap(([principalId, holder]) => {
    const names: unknown = isObject(holder) ? holder['roles'] : [];
    return (Array.isArray(names) ? (names as unknown[]) : [names]).map((name) => ({
      id: `${principalId} ${String(name)}`,
      principalId,
      roleTemplateId: templateIds.get(String(name)) ?? String(name),
      roleName: String(name),
      isBuiltIn: null,
      directoryScopeId: null,
    }));
  });

/**
 * The people among the holders of roles. The export says who synchronises them, by their object id in the old
 * directory (`NOT_FOUND` where there is none), and nothing of whether they can sign in.
 */
export const privilegedUsersIn = (settings: Content): unknown[] => {
  const listedUsers = settings['privileged_users'];
  return Object.entries(isObject(listedUsers) ? listedUsers : {}).map(([id, one]) => {
    const holder = isObject(one) ? one : {};
    const local = holder['OnPremisesImmutableId'];
    return {
      id,
      displayName: holder['DisplayName'],
      onPremisesSyncEnabled: local === undefined ? undefined : local !== null && local !== '',
    };
  });
};

/** The recorded assignments, and the holders that they do not explain; each holder of a role once. */
export const roleAssignmentsIn = (settings: Content): unknown[] => {
  const all = [
    ...assigned(settings),
    ...listed(settings, 'privileged_users'),
    ...listed(settings, 'privileged_service_principals'),
  ];
  const first = new Map<string, Held>();
  for (const one of all) {
    const key = `${one.principalId} ${one.roleTemplateId}`;
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
};
