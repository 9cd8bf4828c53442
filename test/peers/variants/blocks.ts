import { block, either, policy } from './policy.ts';
import { of, one, group, place, app, azure, legacy, guestScope, p1, type Variant } from './table.ts';

export const blocks: readonly Variant[] = [
  ...of(
    'legacy-auth-blocked',
    [
      'one of the two clients only',
      'fail',
      [policy({ conditions: { clientAppTypes: ['other'] }, grant: block })],
    ],
    [
      'each client by a policy of its own',
      'pass',
      [
        policy({ conditions: { clientAppTypes: ['other'] }, grant: block }),
        policy({ conditions: { clientAppTypes: ['exchangeActiveSync'] }, grant: block }),
      ],
    ],
    ['a second step for all clients blocks them too', 'pass', [policy({ grant: either('mfa') })]],
    [
      'a role left out',
      'fail',
      [policy({ conditions: legacy, grant: block, users: { excludeRoles: [azure] } })],
    ],
    [
      'a guest kind left out, and declared',
      'pass',
      [
        policy({
          conditions: legacy,
          grant: block,
          users: { excludeGuestsOrExternalUsers: guestScope('b2bCollaborationGuest,internalGuest') },
        }),
      ],
      { permittedExclusions: { guestUserTypes: ['b2bCollaborationGuest', 'internalGuest'] } },
    ],
    [
      'an app left out that is not the declared one',
      'fail',
      [policy({ conditions: legacy, grant: block, apps: { excludeApplications: [app] } })],
      { permittedExclusions: { applications: ['Office365'] } },
    ],
    [
      'two groups left out, one declared',
      'fail',
      [policy({ conditions: legacy, grant: block, users: { excludeGroups: [group, one] } })],
      { permittedExclusions: { groups: [group] } },
    ],
    ['security defaults', 'pass', [], { securityDefaults: { isEnabled: true } }],
  ),
  ...of(
    'high-risk-signins-blocked',
    [
      'without a plan that measures risk',
      'unknown',
      [policy({ grant: block, conditions: { signInRiskLevels: ['high'] } })],
      p1,
    ],
    [
      'a second step is no block',
      'fail',
      [policy({ grant: either('mfa'), conditions: { signInRiskLevels: ['high'] } })],
    ],
    ['only medium', 'fail', [policy({ grant: block, conditions: { signInRiskLevels: ['medium'] } })]],
    [
      'high and medium',
      'pass',
      [policy({ grant: block, conditions: { signInRiskLevels: ['high', 'medium'] } })],
    ],
    [
      'only accounts at high risk',
      'fail',
      [policy({ grant: block, conditions: { signInRiskLevels: ['high'], userRiskLevels: ['high'] } })],
    ],
  ),
  ...of(
    'device-code-flow-blocked',
    [
      'both flows',
      'pass',
      [
        policy({
          grant: block,
          conditions: { authenticationFlows: { transferMethods: 'deviceCodeFlow,authenticationTransfer' } },
        }),
      ],
    ],
    [
      'the other flow',
      'fail',
      [
        policy({
          grant: block,
          conditions: { authenticationFlows: { transferMethods: 'authenticationTransfer' } },
        }),
      ],
    ],
    [
      'from some platforms only',
      'fail',
      [
        policy({
          grant: block,
          conditions: {
            authenticationFlows: { transferMethods: 'deviceCodeFlow' },
            platforms: { includePlatforms: ['windows'], excludePlatforms: [] },
          },
        }),
      ],
    ],
  ),
  ...of(
    'untrusted-locations-blocked',
    [
      'but a trusted place',
      'pass',
      [
        policy({
          grant: block,
          conditions: { locations: { includeLocations: ['All'], excludeLocations: [place] } },
        }),
      ],
      {
        namedLocations: [
          {
            '@odata.type': '#microsoft.graph.ipNamedLocation',
            id: place,
            isTrusted: true,
            ipRanges: [{ cidrAddress: '203.0.113.0/24' }],
          },
        ],
      },
    ],
    [
      'but a place that nobody trusts',
      'fail',
      [
        policy({
          grant: block,
          conditions: { locations: { includeLocations: ['All'], excludeLocations: [place] } },
        }),
      ],
    ],
  ),
  ...of(
    'unknown-platforms-blocked',
    [
      'all but the five',
      'pass',
      [
        policy({
          grant: block,
          conditions: {
            platforms: {
              includePlatforms: ['all'],
              excludePlatforms: ['android', 'iOS', 'windows', 'macOS', 'linux'],
            },
          },
        }),
      ],
    ],
    [
      'the five',
      'fail',
      [
        policy({
          grant: block,
          conditions: {
            platforms: {
              includePlatforms: ['android', 'iOS', 'windows', 'macOS', 'linux'],
              excludePlatforms: [],
            },
          },
        }),
      ],
    ],
  ),
];
