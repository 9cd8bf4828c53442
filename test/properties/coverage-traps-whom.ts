import { aPolicy, aTenant, block, either, ownApp } from '../../src/facts/conditional-access/testing.ts';
import { of, person, ann, admin, group, role, five, roleOnly, trap, type Trap } from './coverage-trap.ts';

export const whomTraps: readonly Trap[] = [
  trap(
    'T1 a policy that only reports asks nobody',
    'concept-conditional-access-report-only 2025-03-12',
    of([aPolicy({ state: 'enabledForReportingButNotEnforced' })]),
    'never',
  ),
  trap(
    'T1b a state from the future is neither',
    'concept-conditional-access-policies 2026-03-24',
    of([aPolicy({ state: 'enabledForSome' })]),
    'unknown',
  ),
  trap(
    'T2 exclusions nest: Graph lists transitive members',
    'concept-conditional-access-users-groups 2026-03-24',
    person(aTenant([aPolicy({ users: { excludeGroups: ['g'] } })], { users: [ann], groups: group(['ann']) })),
    'never',
  ),
  trap(
    'T3 an eligible role is not hit',
    'concept-conditional-access-users-groups 2026-03-24',
    person(aTenant(roleOnly, { users: [ann], roleEligibilities: [role()] })),
    'never',
  ),
  trap(
    'T3b once activated it is',
    'concept-conditional-access-users-groups 2026-03-24',
    person(aTenant(roleOnly, { users: [ann], roleEligibilities: [role()] }), 'secondStep', true),
    'always',
  ),
  trap(
    'T4 a role for an administrative unit is not hit',
    'concept-conditional-access-users-groups 2026-03-24',
    person(
      aTenant(roleOnly, {
        users: [ann],
        roleAssignments: [role({ directoryScopeId: '/administrativeUnits/u' })],
      }),
    ),
    'never',
  ),
  trap(
    'T4b a custom role is not hit',
    'concept-conditional-access-users-groups 2026-03-24',
    person(aTenant(roleOnly, { users: [ann], roleAssignments: [role({ isBuiltIn: false })] })),
    'never',
  ),
  trap(
    'T5 administrators asked in the portals only are open elsewhere',
    'concept-conditional-access-cloud-apps 2026-03-24',
    of(
      [
        aPolicy({ users: { excludeRoles: [admin] } }),
        aPolicy({
          users: { includeUsers: [], includeRoles: [admin] },
          apps: { includeApplications: ['MicrosoftAdminPortals'] },
        }),
      ],
      'secondStep',
      `role:${admin}`,
    ),
    'sometimes',
  ),
  trap(
    'T5b the portals themselves are covered',
    'concept-conditional-access-cloud-apps 2026-03-24',
    of(
      [aPolicy({ apps: { includeApplications: ['MicrosoftAdminPortals'] }, grant: block })],
      'adminPortalsBlocked',
    ),
    'always',
  ),
  trap(
    'T6 Office 365 is not every app',
    'reference-office-365-application-contents 2024-12-06',
    of([aPolicy({ apps: { includeApplications: ['Office365'] } })]),
    'sometimes',
  ),
  trap(
    'T6b Exchange is in Office 365',
    'reference-office-365-application-contents 2024-12-06',
    of(
      [
        aPolicy({
          apps: { includeApplications: ['Office365'] },
          grant: null,
          session: { applicationEnforcedRestrictions: { isEnabled: true } },
        }),
      ],
      'appEnforcedRestrictions',
    ),
    'always',
  ),
  trap(
    'T6c Azure management is not',
    'reference-office-365-application-contents 2024-12-06',
    of([aPolicy({ apps: { includeApplications: ['Office365'] } })], 'azureManagementSecondStep'),
    'never',
  ),
  trap(
    'T7 an excluded app is open',
    'concept-conditional-access-cloud-apps 2026-03-24',
    of([aPolicy({ apps: { excludeApplications: [ownApp] } })]),
    'sometimes',
  ),
  trap(
    'T8 covered elsewhere, but directory scopes stay open to doubt',
    'concept-enforcement-resource-exclusions 2026-05-27',
    of([
      aPolicy({ apps: { excludeApplications: [ownApp] } }),
      aPolicy({ apps: { includeApplications: [ownApp] } }),
    ]),
    'unknown',
  ),
  trap(
    'T8b unless a policy without exclusions covers them',
    'concept-enforcement-resource-exclusions 2026-05-27',
    of([aPolicy({ apps: { excludeApplications: [ownApp] } }), aPolicy()]),
    'always',
  ),
  trap(
    'T8c the app behind directory scopes cannot settle it either',
    'concept-enforcement-resource-exclusions 2026-05-27',
    of([
      aPolicy({ apps: { excludeApplications: [ownApp] } }),
      aPolicy({ apps: { includeApplications: [ownApp, '00000002-0000-0000-c000-000000000000'] } }),
    ]),
    'unknown',
  ),
  trap(
    'T9 modern clients only: older ones are open',
    'concept-conditional-access-conditions 2026-06-02',
    of([aPolicy({ conditions: { clientAppTypes: ['browser', 'mobileAppsAndDesktopClients'] } })]),
    'sometimes',
  ),
  trap(
    'T10 an older client cannot do what MFA asks: blocked',
    'concept-conditional-access-conditions 2026-06-02',
    of([aPolicy()], 'legacyClientsBlocked'),
    'always',
  ),
  trap(
    'T10b whether ActiveSync can show a device is not said',
    'concept-conditional-access-conditions 2026-06-02',
    of([aPolicy({ grant: either('compliantDevice') })], 'legacyClientsBlocked'),
    'unknown',
  ),
  trap(
    'T11 five named platforms are not all',
    'concept-conditional-access-conditions 2026-06-02',
    of([aPolicy({ conditions: { platforms: { includePlatforms: five } } })]),
    'sometimes',
  ),
];
