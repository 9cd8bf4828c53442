import { expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10';
const definition = (id: string, isBuiltIn: boolean, actions: readonly string[] | null) => ({
  id,
  templateId: id,
  displayName: id,
  isBuiltIn,
  rolePermissions: [{ allowedResourceActions: actions, condition: null }],
});
const assignment = (id: string, roleDefinitionId: string) => ({
  id,
  principalId: 'ann',
  roleDefinitionId,
  directoryScopeId: '/',
  appScopeId: null,
});

it('keeps what a role of the tenant’s own allows, and of built-in ones nothing', async () => {
  const { evidence } = await collected(
    collectOptions({
      '/roleManagement/directory/roleDefinitions': [
        definition(globalAdministrator, true, ['microsoft.directory/users/password/update']),
        definition('own', false, ['microsoft.directory/users/password/update']),
        definition('cut', false, null),
      ],
      '/roleManagement/directory/roleAssignments': [
        assignment('1', globalAdministrator),
        assignment('2', 'own'),
        assignment('3', 'cut'),
        assignment('4', 'unlisted'),
      ],
    }),
  );
  const { roleAssignments } = evidence;
  if (roleAssignments.status !== 'collected') throw new Error('not read');
  expect(
    roleAssignments.value.map(({ roleTemplateId, isBuiltIn, allowedResourceActions }) => ({
      roleTemplateId,
      isBuiltIn,
      allowedResourceActions,
    })),
  ).toEqual([
    { roleTemplateId: globalAdministrator, isBuiltIn: true, allowedResourceActions: undefined },
    {
      roleTemplateId: 'own',
      isBuiltIn: false,
      allowedResourceActions: ['microsoft.directory/users/password/update'],
    },
    { roleTemplateId: 'cut', isBuiltIn: false, allowedResourceActions: undefined },
    { roleTemplateId: 'unlisted', isBuiltIn: undefined, allowedResourceActions: undefined },
  ]);
});
