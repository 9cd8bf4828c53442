import { administratorRoles } from '../adapter/told.ts';
import { block, either, policy, strength, together } from './policy.ts';
import { of, one, group, azure, sync, legacy, type Variant } from './table.ts';

export const secondStep: readonly Variant[] = [
  ...of(
    'mfa-all-users',
    [
      'from outside trusted places only',
      'unknown',
      [
        policy({
          grant: either('mfa'),
          conditions: { locations: { includeLocations: ['All'], excludeLocations: ['AllTrusted'] } },
        }),
      ],
    ],
    ['or a compliant device', 'fail', [policy({ grant: either('mfa', 'compliantDevice') })]],
    ['and a compliant device', 'pass', [policy({ grant: together('mfa', 'compliantDevice') })]],
    ['a strength with one single factor', 'fail', [policy({ grant: strength('fido2', 'sms') })]],
    [
      'by groups of people',
      'fail',
      [policy({ grant: either('mfa'), users: { includeUsers: [], includeGroups: [group] } })],
    ],
    ['a control that we do not know', 'unknown', [policy({ grant: either('somethingNew') })]],
    ['a state that we do not know', 'unknown', [policy({ grant: either('mfa'), state: 'trial' })]],
    ['security defaults', 'not-applicable', [], { securityDefaults: { isEnabled: true } }],
    [
      'the synchronisation left out',
      'pass',
      [policy({ grant: either('mfa'), users: { excludeRoles: [sync] } })],
    ],
    [
      'the emergency account left out, and declared',
      'pass',
      [policy({ grant: either('mfa'), users: { excludeUsers: [one] } })],
      { emergencyAccessAccounts: [{ id: one, type: 'user' }] },
    ],
  ),
  ...of(
    'mfa-admins',
    ['everybody', 'pass', [policy({ grant: either('mfa') })]],
    [
      'one role',
      'fail',
      [policy({ grant: either('mfa'), users: { includeUsers: [], includeRoles: [azure] } })],
    ],
  ),
  ...of(
    'compliant-or-hybrid-or-mfa',
    [
      'one of the three, of all',
      'pass',
      [policy({ grant: either('mfa', 'compliantDevice', 'domainJoinedDevice') })],
    ],
    [
      'of administrators only',
      'pass',
      [
        policy({
          grant: either('mfa', 'compliantDevice', 'domainJoinedDevice'),
          users: { includeUsers: [], includeRoles: administratorRoles },
        }),
      ],
    ],
    ['or terms of use', 'fail', [policy({ grant: either('mfa', 'termsOfUse') })]],
  ),
  ...of(
    'mfa-azure-management',
    ['all apps', 'pass', [policy({ grant: either('mfa') })]],
    [
      'all apps but this one',
      'fail',
      [policy({ grant: either('mfa'), apps: { excludeApplications: [azure] } })],
    ],
    [
      'this app, by a strength',
      'pass',
      [policy({ grant: strength('fido2'), apps: { includeApplications: [azure] } })],
    ],
  ),
  ...of(
    'mfa-for-device-registration',
    [
      'the action',
      'pass',
      [
        policy({
          grant: either('mfa'),
          apps: { includeApplications: [], includeUserActions: ['urn:user:registerdevice'] },
        }),
      ],
    ],
    [
      'the other action',
      'fail',
      [
        policy({
          grant: either('mfa'),
          apps: { includeApplications: [], includeUserActions: ['urn:user:registersecurityinfo'] },
        }),
      ],
    ],
  ),
  ...of(
    'risky-users-password-change',
    [
      'both',
      'pass',
      [policy({ grant: together('mfa', 'passwordChange'), conditions: { userRiskLevels: ['high'] } })],
    ],
    [
      'a second step only',
      'fail',
      [policy({ grant: either('mfa'), conditions: { userRiskLevels: ['high'] } })],
    ],
    [
      'either',
      'fail',
      [policy({ grant: either('mfa', 'passwordChange'), conditions: { userRiskLevels: ['high'] } })],
    ],
  ),
  ...of(
    'ca-covers-what-security-defaults-would',
    ['all of it', 'pass', [policy({ grant: either('mfa') }), policy({ grant: block, conditions: legacy })]],
    [
      'Office only',
      'fail',
      [
        policy({ grant: either('mfa'), apps: { includeApplications: ['Office365'] } }),
        policy({ grant: block, conditions: legacy }),
      ],
    ],
    [
      'older clients open',
      'fail',
      [
        policy({
          grant: either('mfa'),
          conditions: { clientAppTypes: ['browser', 'mobileAppsAndDesktopClients'] },
        }),
      ],
    ],
    ['security defaults themselves', 'pass', [], { securityDefaults: { isEnabled: true } }],
  ),
];
