import { describe, expect, it } from 'vitest';
import { aUser, each, factsOf, personOf, refused, told } from '../testing.ts';
import { globalAdministrator } from './role-data.ts';

const exchangeAdministrator = '29232cdf-9323-42fd-ade2-1d097af3e4de';
const globalReader = 'f2ef992c-3afb-46b9-b7cf-a126ee74c451';
const synchronisation = 'd29b2b05-8046-44ba-8758-1e26182fcf32';

const held = (principalId: string, roleTemplateId: string, more: object = {}) => ({
  id: `${principalId} ${roleTemplateId}`,
  principalId,
  roleTemplateId,
  roleName: 'as the tenant calls it',
  isBuiltIn: true,
  directoryScopeId: '/',
  ...more,
});
const users = [aUser('ann'), aUser('bob')];
const withRoles = (roleAssignments: readonly object[], more: object = {}) =>
  personOf({ users, roleAssignments, groups: [], ...more });

describe('administrator roles', () => {
  it('holds what is assigned to the account', () => {
    const ann = withRoles([held('ann', globalAdministrator), held('ann', exchangeAdministrator)]);
    expect(ann.isAdministrator).toBe(true);
    expect(ann.isGlobalAdministrator).toBe(true);
    expect(ann.administratorRoles).toEqual(['Exchange Administrator', 'Global Administrator']);
  });

  it('is known by the directory scope where the scope within an app was not asked for', () => {
    const ann = withRoles([held('ann', globalAdministrator, { appScopeId: undefined })]);
    expect([ann.isGlobalAdministrator, ann.isTenantWideAdministrator]).toEqual([true, true]);
    const unsaid = withRoles([held('ann', globalAdministrator, { directoryScopeId: undefined })]);
    expect(told(unsaid.isTenantWideAdministrator)).toBe('roleAssignments: error');
  });

  it('holds what a group that it belongs to is assigned', () => {
    const group = { found: true, displayName: 'IT', members: [{ id: 'ann', type: 'user' }] };
    const ann = withRoles([held('it-group', globalAdministrator)], { groups: each({ 'it-group': group }) });
    expect(ann.isGlobalAdministrator).toBe(true);
  });

  it('is unknown for everybody else while the members of such a group are unknown', () => {
    const facts = factsOf({
      users,
      roleAssignments: [held('it-group', globalAdministrator), held('bob', globalAdministrator)],
      groups: [refused('it-group')],
    });
    const [ann, bob] = facts.person.subjects;
    expect(told(ann?.isGlobalAdministrator)).toBe('groups: permission');
    expect(bob?.isGlobalAdministrator).toBe(true);
    expect(told(bob?.administratorRoles)).toBe('groups: permission');
  });

  it('leaves out holders that are apps, not people', () => {
    expect(withRoles([held('some-app', globalAdministrator)]).isGlobalAdministrator).toBe(false);
  });

  it('is unknown, not false, when roles could not be read', () => {
    const ann = personOf({ users });
    expect(told(ann.isAdministrator)).toBe('roleAssignments: permission');
    expect(told(ann.eligibleAdministratorRoles)).toBe('roleEligibilities: permission');
  });

  it('tells a role over one administrative unit from one over everything', () => {
    const ann = withRoles([
      held('ann', exchangeAdministrator, { directoryScopeId: '/administrativeUnits/a' }),
    ]);
    expect(ann.isAdministrator).toBe(true);
    expect(ann.isTenantWideAdministrator).toBe(false);
  });

  it('makes nobody an administrator who may only read', () => {
    expect(withRoles([held('ann', globalReader)]).isAdministrator).toBe(false);
  });

  it('judges a custom role by what it allows, and not where that did not come back', () => {
    const own = (...allowedResourceActions: string[]) =>
      withRoles([held('ann', 'own-role', { isBuiltIn: false, allowedResourceActions })]);
    expect(own('microsoft.directory/servicePrincipals/credentials/update').isAdministrator).toBe(true);
    expect(own('microsoft.directory/users/standard/read').isAdministrator).toBe(false);
    expect(told(own('microsoft.directory/groups/create').isAdministrator)).toBe(
      'roleAssignments: not-supported',
    );
    expect(told(own('microsoft.directory/groups/create').administratorRoles)).toBe(
      'roleAssignments: not-supported',
    );
    const privileged = [
      'users/create',
      'users/userPrincipalName/update',
      'users/enable',
      'applications.myOrganization/allProperties/update',
      'oAuth2PermissionGrants/create',
      'deviceRegistrationPolicy/basic/update',
      'bitlockerKeys/key/read',
      'namedLocations/create',
    ];
    const unlabelled = [
      'contacts/allProperties/allTasks',
      'servicePrincipals/appRoleAssignedTo/update',
      'users/passwordPolicies/update',
      'users/manager/update',
    ];
    const administrator = (action: string) => own(`microsoft.directory/${action}`).isAdministrator;
    // Labelled by Microsoft, or all that a privileged role is about (permissions-reference, 2026-01-26).
    expect(privileged.filter((action) => administrator(action) !== true)).toEqual([]);
    // Not labelled: that they change something is known, that they are privileged is not.
    const unsure = 'roleAssignments: not-supported';
    expect(unlabelled.filter((action) => told(administrator(action)) !== unsure)).toEqual([]);
    expect(own('microsoft.directory/users/appRoleAssignments/read').isAdministrator).toBe(false);
    const silent = withRoles([held('ann', 'own-role', { isBuiltIn: false })]);
    expect(told(silent.isAdministrator)).toBe('roleAssignments: error');
    expect(silent.isGlobalAdministrator).toBe(false);
  });

  it('knows the account of the directory synchronisation', () => {
    const ann = withRoles([held('ann', synchronisation)]);
    expect(ann.isSynchronisationAccount).toBe(true);
    expect(ann.isAdministrator).toBe(false);
  });

  it('lists roles that may be switched on apart from those that are on', () => {
    const ann = withRoles([], { roleEligibilities: [held('ann', globalAdministrator)] });
    expect(ann.isGlobalAdministrator).toBe(false);
    expect(ann.eligibleAdministratorRoles).toEqual(['Global Administrator']);
  });
});
