import {
  ann,
  globalAdministrator,
  groupOf,
  holds,
  ipPlace,
  member,
  mfa,
  of,
  office,
  places,
  policy,
  ruled,
  staffGroup,
  strength,
  tenant,
  users,
} from './tenant.ts';

const hq = {
  context: { users: [member(ann)], namedLocations: [ipPlace(office, true, '203.0.113.0/24')] },
};

/** Ids in any letters, conditions that are null, and methods that nobody knows. */
export const writtenIdTenants = [
  tenant(
    'a method that nobody knows is enough, for every question about methods',
    'concept-authentication-strengths 2025-03-04',
    [policy('A', strength('Own', 'fido2', 'hologram'))],
    [
      ruled('accepted-methods', ['unknown', 'fail'], {}, { says: ['hologram'] }),
      ruled('phishing-resistant-for-everyone', 'unknown', {}, { says: ['hologram'] }),
    ],
  ),
  tenant(
    'a method that nobody knows, and another strength without it',
    'concept-authentication-strengths 2025-03-04',
    [policy('A', strength('Own', 'fido2', 'hologram')), policy('B', strength('Other', 'fido2'))],
    [of(ann, 'phishingResistant', 'always'), of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'conditions that are null',
    'conditionalAccessConditionSet, Graph v1.0',
    [
      policy('A', mfa, {
        platforms: null,
        locations: null,
        devices: null,
        authenticationFlows: null,
        signInRiskLevels: [],
        userRiskLevels: null,
      }),
    ],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'a group is left out by its id in capitals',
    'concept-conditional-access-users-groups 2026-03-24',
    [policy('A', mfa, users({ excludeGroups: [staffGroup.toUpperCase()] }))],
    [of(ann, 'secondStep', 'never', { names: ['A'], says: ['leaves this account out'] })],
    { context: { users: [member(ann)], groups: [groupOf(staffGroup, ann)] } },
  ),
  tenant(
    'a strength by its id in capitals',
    'concept-authentication-strengths 2025-03-04',
    [
      policy('A', {
        authenticationStrength: { id: 'D0000000-0000-4000-8000-0000000000AA', displayName: 'Own' },
      }),
    ],
    [of(ann, 'secondStep', 'always')],
    {
      evidence: {
        authenticationStrengths: [
          {
            id: 'd0000000-0000-4000-8000-0000000000aa',
            displayName: 'Own',
            policyType: 'custom',
            requirementsSatisfied: 'mfa',
            allowedCombinations: ['fido2'],
          },
        ],
      },
    },
  ),
  tenant(
    'a place by its id in capitals',
    'concept-assignment-network 2026-04-01',
    [policy('A', mfa, places(['All'], office.toUpperCase()))],
    [of(ann, 'secondStep', 'sometimes', { says: ['Place 1'] })],
    hq,
  ),
  tenant(
    'a role is left out by its template in capitals',
    'concept-conditional-access-users-groups 2026-03-24',
    [policy('A', mfa, users({ excludeRoles: [globalAdministrator.toUpperCase()] }))],
    [of(ann, 'secondStep', 'never', { names: ['A'] })],
    { evidence: { roleAssignments: [holds(ann, globalAdministrator)] } },
  ),
  tenant(
    'a role that is left out is held by its template in capitals',
    'concept-conditional-access-users-groups 2026-03-24',
    [policy('A', mfa, users({ excludeRoles: [globalAdministrator] }))],
    [of(ann, 'secondStep', 'never')],
    { evidence: { roleAssignments: [holds(ann, globalAdministrator.toUpperCase())] } },
  ),
];
