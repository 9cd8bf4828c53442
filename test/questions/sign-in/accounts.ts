import {
  ann,
  bob,
  globalAdministrator,
  groupOf,
  helpdesk,
  holds,
  member,
  mfa,
  of,
  otherGroup,
  policy,
  ruled,
  staffGroup,
  tenant,
  users,
} from './tenant.ts';

const UG = 'concept-conditional-access-users-groups 2026-03-24';
const open = ['never', 'sometimes'];
const hidden = {
  subject: staffGroup,
  status: 'unavailable',
  at: '2026-11-22T11:33:00.000Z',
  cause: 'permission',
  detail: 'its members are hidden',
};
/** Whom a policy reaches by id, group and role. */
export const accountTenants = [
  tenant(
    'two policies each leave the other’s group out, and Ann is in both groups',
    UG,
    [
      policy('A', mfa, { users: { includeGroups: [staffGroup], excludeGroups: [otherGroup] } }),
      policy('B', mfa, { users: { includeGroups: [otherGroup], excludeGroups: [staffGroup] } }),
    ],
    [of(ann, 'secondStep', 'never'), of(bob, 'secondStep', 'always')],
    {
      context: {
        users: [member(ann), member(bob)],
        groups: [groupOf(staffGroup, ann, bob), groupOf(otherGroup, ann)],
      },
    },
  ),
  tenant(
    'left out by id in one policy, named by id in the other',
    UG,
    [policy('A', mfa, users({ excludeUsers: [ann] })), policy('B', mfa, { users: { includeUsers: [ann] } })],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'the policy is for a group that was deleted',
    UG,
    [policy('A', mfa, { users: { includeGroups: [staffGroup] } })],
    [of(ann, 'secondStep', 'never'), ruled('no-deleted-references', 'fail')],
    {
      context: { deletedObjects: [{ type: 'group', id: staffGroup }] },
    },
  ),
  tenant(
    'the group that is left out was deleted',
    UG,
    [policy('A', mfa, users({ excludeGroups: [staffGroup] }))],
    [of(ann, 'secondStep', 'always')],
    { context: { deletedObjects: [{ type: 'group', id: staffGroup }] } },
  ),
  tenant(
    'a group whose members could not be read is left out',
    UG,
    [policy('A', mfa, users({ excludeGroups: [staffGroup] }))],
    [of(ann, 'secondStep', 'unknown')],
    { evidence: { groups: [hidden] } },
  ),
  tenant(
    'a group that could not be read is left out, and a second policy leaves nobody out',
    UG,
    [policy('A', mfa, users({ excludeGroups: [staffGroup] })), policy('B', mfa)],
    [of(ann, 'secondStep', 'always')],
    { evidence: { groups: [hidden] } },
  ),
  tenant(
    'a group is included, a role that Ann holds is left out',
    UG,
    [policy('A', mfa, { users: { includeGroups: [staffGroup], excludeRoles: [helpdesk] } })],
    [of(ann, 'secondStep', 'never'), of(bob, 'secondStep', 'always')],
    {
      context: { users: [member(ann), member(bob)], groups: [groupOf(staffGroup, ann, bob)] },
      evidence: { roleAssignments: [holds(ann, helpdesk)] },
    },
  ),
  tenant(
    'a role that Ann may activate is left out',
    UG,
    [policy('A', mfa, users({ excludeRoles: [helpdesk] }))],
    [of(ann, 'secondStep', 'always'), of(ann, 'secondStepWithEligibleRoles', open)],
    {
      evidence: { roleAssignments: [], roleEligibilities: [holds(ann, helpdesk)] },
    },
  ),
  tenant(
    'a policy for a role of the tenant’s own reaches nobody',
    UG,
    [policy('A', mfa, { users: { includeRoles: ['ffffffff-1111-4222-8333-444444444444'] } })],
    [of(ann, 'secondStep', ['never', 'unknown'])],
    {
      evidence: {
        roleAssignments: [
          holds(ann, 'ffffffff-1111-4222-8333-444444444444', { isBuiltIn: false, roleName: 'Own' }),
        ],
      },
    },
  ),
  tenant(
    'a role left out by its name and not by its template',
    'semantics R8; conditionalAccessUsers',
    [policy('A', mfa, users({ excludeRoles: ['Global Administrator'] }))],
    [of(ann, 'secondStep', 'unknown')],
    { evidence: { roleAssignments: [holds(ann, globalAdministrator)] } },
  ),
  tenant(
    'whom the policy leaves out stands there by name, as another tool wrote it',
    'conditionalAccessUsers',
    [policy('A', mfa, users({ excludeUsers: ['clerk@council.example'] }))],
    [of(ann, 'secondStep', 'unknown', { says: ['clerk@council.example'] })],
  ),
  tenant(
    'an id in capitals is the same id',
    'conditionalAccessUsers',
    [policy('A', mfa, users({ excludeUsers: [ann.toUpperCase()] }))],
    [of(ann, 'secondStep', 'never'), ruled('no-deleted-references', 'pass')],
  ),
];
