import { aPolicy, block, either, mfa, strength } from '../../src/facts/conditional-access/testing.ts';
import { of, at, directory, portals, hq, guestTypes, trusting, trap, type Trap } from './coverage-trap.ts';

export const howTraps: readonly Trap[] = [
  trap(
    'T23c beside MFA it is not said',
    'migrate-approved-client-app 2024-05-29',
    of([aPolicy({ grant: either('approvedApplication', 'mfa') })]),
    'unknown',
  ),
  trap(
    'T23d on a Mac no app is protected, so nobody gets in',
    'concept-conditional-access-grant 2026-03-24',
    of([
      aPolicy({
        grant: either('compliantApplication'),
        conditions: { platforms: { includePlatforms: ['macOS', 'linux'] } },
      }),
      aPolicy({
        conditions: { platforms: { includePlatforms: ['all'], excludePlatforms: ['macOS', 'linux'] } },
      }),
    ]),
    'always',
  ),
  trap(
    'T24 outsiders with member rights are a kind of their own',
    'external-id/authentication-conditional-access 2024-05-15',
    of(
      [aPolicy({ users: guestTypes('internalGuest', 'b2bCollaborationGuest') })],
      'secondStep',
      'guest:b2bCollaborationMember',
    ),
    'never',
  ),
  trap(
    'T24b all users includes invited guests',
    'concept-conditional-access-users-groups 2026-03-24',
    of([aPolicy()], 'secondStep', 'guest:b2bCollaborationGuest', trusting(true)),
    'always',
  ),
  trap(
    'T24c whether it includes the IT provider’s people is not said',
    'concept-conditional-access-users-groups 2026-03-24',
    of([aPolicy()], 'secondStep', 'guest:serviceProvider', trusting(true)),
    'unknown',
  ),
  trap(
    'T25 a user action covers no app',
    'concept-conditional-access-cloud-apps 2026-03-24',
    of([
      aPolicy({ apps: { includeApplications: [], includeUserActions: ['urn:user:registersecurityinfo'] } }),
    ]),
    'never',
  ),
  trap(
    'T25b all resources cover no user action',
    'concept-conditional-access-cloud-apps 2026-03-24',
    of([aPolicy()], 'securityInfoSecondStep'),
    'never',
  ),
  trap(
    'T26 a context covers no plain sign-in',
    'concept-conditional-access-cloud-apps 2026-03-24',
    of([aPolicy({ apps: { includeApplications: [], includeAuthenticationContextClassReferences: ['c1'] } })]),
    'never',
  ),
  trap(
    'T26b a block of device code leaves the plain sign-in open',
    'concept-authentication-flows 2025-05-05',
    of([
      aPolicy({ conditions: { authenticationFlows: { transferMethods: 'deviceCodeFlow' } }, grant: block }),
    ]),
    'never',
  ),
  trap(
    'T26c a device control shuts the device code flow',
    'concept-authentication-flows 2025-05-05',
    of([aPolicy({ grant: either('compliantDevice') })], 'deviceCodeBlocked'),
    'always',
  ),
  trap(
    'T27 left out of MFA and blocked outside HQ: open from HQ',
    'concept-assignment-network 2026-04-01',
    of(
      [
        aPolicy({ users: { excludeUsers: ['bg'] } }),
        aPolicy({
          users: { includeUsers: ['bg'] },
          conditions: { locations: { includeLocations: ['All'], excludeLocations: ['hq'] } },
          grant: block,
        }),
      ],
      'secondStep',
      'user:bg',
      { namedLocations: [hq] },
    ),
    'never',
  ),
  trap(
    'T31 a guest who cannot do it here is blocked',
    'authentication/concept-authentication-strength-external-users 2025-03-04',
    of(
      [aPolicy({ grant: strength('fido2') })],
      'phishingResistant',
      'guest:b2bCollaborationGuest',
      trusting(false),
    ),
    'cannot-sign-in',
  ),
  trap(
    'T31b with a code that is possible here, the guest gets in',
    'authentication/concept-authentication-strength-external-users 2025-03-04',
    of(
      [aPolicy({ grant: strength('password,sms', 'fido2') })],
      'secondStep',
      'guest:b2bCollaborationGuest',
      trusting(false),
    ),
    'always',
  ),
  trap(
    'T31c a new password is impossible for guests: blocked',
    'external-id/authentication-conditional-access 2024-05-15',
    of(
      [aPolicy({ grant: either('passwordChange'), conditions: { userRiskLevels: ['high'] } })],
      'highRiskUsersPasswordChange',
      'guest:b2bCollaborationGuest',
      trusting(true),
    ),
    'cannot-sign-in',
  ),
  trap(
    'T31d a remedy without a risk that it remedies asks nothing of anybody',
    'concept-conditional-access-grant 2026-03-24',
    of([aPolicy({ grant: either('passwordChange') })]),
    'never',
  ),
  trap(
    'T31e a new password answers a risky account',
    'concept-conditional-access-grant 2026-03-24',
    of(
      [aPolicy({ grant: either('passwordChange'), conditions: { userRiskLevels: ['high'] } })],
      'highRiskUsersPasswordChange',
    ),
    'always',
  ),
  trap(
    'T31f and brings a second step at those levels only',
    'concept-conditional-access-grant 2026-03-24',
    of([aPolicy({ grant: either('passwordChange'), conditions: { userRiskLevels: ['high'] } })]),
    'sometimes',
  ),
  trap(
    'T31g beside MFA, what a remedy without a risk lets through is not said',
    'concept-conditional-access-grant 2026-03-24',
    of([aPolicy({ grant: either('mfa', 'passwordChange') })]),
    'unknown',
  ),
  trap(
    'T31h together with MFA, MFA stays',
    'concept-conditional-access-grant 2026-03-24',
    of([aPolicy({ grant: { operator: 'AND', builtInControls: ['mfa', 'passwordChange'] } })]),
    'always',
  ),
  trap(
    'T32 an excluded app filter may hit any app',
    'concept-filter-for-applications 2025-07-22',
    of([aPolicy({ apps: { applicationFilter: { mode: 'exclude', rule: 'x' } }, grant: mfa })]),
    'unknown',
  ),
  trap(
    'T5c the portals are these four apps',
    'concept-conditional-access-cloud-apps 2026-03-24',
    of([aPolicy({ apps: { includeApplications: portals }, grant: block })], 'adminPortalsBlocked'),
    'always',
  ),
  trap(
    'T8e whether naming the directory reaches its small scopes is in doubt',
    'concept-enforcement-resource-exclusions 2026-05-27',
    at([aPolicy({ apps: { includeApplications: [directory] } })], 'directory access'),
    'unknown',
  ),
  trap(
    'T8f leaving the directory out leaves them open',
    'concept-enforcement-resource-exclusions 2026-05-27',
    at([aPolicy({ apps: { excludeApplications: [directory] } })], 'directory access'),
    'never',
  ),
];
