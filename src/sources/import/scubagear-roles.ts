import { asList, isObject, type Content } from './export-file.ts';

/** Built-in roles that ScubaGear calls highly privileged (Microsoft Entra built-in roles, read 2026-08). */
const templateIds: Readonly<Record<string, string>> = {
  'Global Administrator': '62e90394-69f5-4237-9190-012177145e10',
  'Privileged Role Administrator': 'e8611ab8-c189-46e8-94e1-60213ab1f814',
  'User Administrator': 'fe930be7-5e62-47db-91af-98c3a49a38b1',
  'SharePoint Administrator': 'f28a1f50-f6e7-4571-818b-6a12f2af6b6c',
  'Exchange Administrator': '29232cdf-9323-42fd-ade2-1d097af3e4de',
  'Hybrid Identity Administrator': '8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2',
  'Application Administrator': '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3',
  'Cloud Application Administrator': '158c047a-c907-4556-b7ef-446551a6b5f7',
};

interface Held {
  readonly id: unknown;
  readonly principalId: string;
  readonly roleTemplateId: string;
  readonly roleName: string;
  readonly isBuiltIn: boolean | null;
  readonly directoryScopeId: unknown;
}

const assigned = (settings: Content): Held[] =>
  asList(settings['privileged_roles']).flatMap((role) =>
    asList(role['Assignments']).map((one) => ({
      id: one['Id'],
      principalId: String(one['PrincipalId']),
      roleTemplateId: String(role['RoleTemplateId']),
      roleName: String(role['DisplayName'] ?? ''),
      isBuiltIn: true,
      directoryScopeId: one['DirectoryScopeId'],
    })),
  );

/** People, and apps, by object id with the names of the roles they hold, directly, through a group or as eligible. */
const listed = (settings: Content, section: string): Held[] =>
  Object.entries(isObject(settings[section]) ? settings[section] : {}).flatMap(([principalId, holder]) => {
    const names: unknown = isObject(holder) ? holder['roles'] : [];
    return (Array.isArray(names) ? (names as unknown[]) : [names]).map((name) => ({
      id: `${principalId} ${String(name)}`,
      principalId,
      roleTemplateId: templateIds[String(name)] ?? String(name),
      roleName: String(name),
      isBuiltIn: null,
      directoryScopeId: null,
    }));
  });

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
