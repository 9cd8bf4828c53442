import { aPolicy, block, either, strength } from '../../src/facts/conditional-access/testing.ts';
import { of, filtered, world, session, trap, type Trap } from './coverage-trap.ts';

export const whereTraps: readonly Trap[] = [
  trap(
    'T12 trusted places may be unseen',
    'concept-assignment-network 2026-04-01',
    of([
      aPolicy({ conditions: { locations: { includeLocations: ['All'], excludeLocations: ['AllTrusted'] } } }),
    ]),
    'unknown',
  ),
  trap(
    'T13 an address in no country is in no list of countries',
    'concept-assignment-network 2026-04-01',
    of([aPolicy({ conditions: { locations: { includeLocations: ['world'] } } })], 'secondStep', 'member', {
      namedLocations: [world],
    }),
    'sometimes',
  ),
  trap(
    'T14 a negative filter is true of an unregistered device: excluded',
    'concept-condition-filters-for-devices 2025-04-08',
    of([
      aPolicy({ conditions: filtered('exclude', 'device.trustType -ne "ServerAD"') }),
      aPolicy({
        conditions: filtered('include', 'device.isCompliant -eq True -or device.isCompliant -eq False'),
      }),
    ]),
    'sometimes',
  ),
  trap(
    'T15 a positive filter is false of an unregistered device',
    'concept-condition-filters-for-devices 2025-04-08',
    of([aPolicy({ conditions: filtered('include', 'device.isCompliant -eq False') })]),
    'sometimes',
  ),
  trap(
    'T15b a negative filter includes it',
    'concept-condition-filters-for-devices 2025-04-08',
    of([
      aPolicy({ conditions: filtered('include', 'device.isCompliant -ne True') }),
      aPolicy({ conditions: filtered('include', 'device.isCompliant -eq True') }),
    ]),
    'always',
  ),
  trap(
    'T15c a name can be chosen, so an exclusion by name is a hole',
    'concept-condition-filters-for-devices 2025-04-08',
    of([aPolicy({ conditions: filtered('exclude', 'device.displayName -startsWith "KIOSK"') })]),
    'sometimes',
  ),
  trap(
    'T15d what a state does not settle is not known',
    'concept-condition-filters-for-devices 2025-04-08',
    of([aPolicy({ conditions: filtered('exclude', 'device.extensionAttribute1 -eq "x"') })]),
    'unknown',
  ),
  trap(
    'T16 MFA or a compliant device is not MFA',
    'concept-conditional-access-grant 2026-03-24',
    of([aPolicy({ grant: either('mfa', 'compliantDevice') })]),
    'sometimes',
  ),
  trap(
    'T16b with AND it is',
    'concept-conditional-access-grant 2026-03-24',
    of([aPolicy({ grant: { operator: 'AND', builtInControls: ['mfa', 'compliantDevice'] } })]),
    'always',
  ),
  trap(
    'T17 one device can satisfy both alternatives',
    'concept-conditional-access-grant 2026-03-24',
    of([
      aPolicy({ grant: either('mfa', 'compliantDevice') }),
      aPolicy({ grant: either('mfa', 'domainJoinedDevice') }),
    ]),
    'sometimes',
  ),
  trap(
    'T18 two policies together leave no other way',
    'concept-conditional-access-policies 2026-03-24',
    of([
      aPolicy({ grant: either('mfa', 'compliantDevice') }),
      aPolicy({ conditions: filtered('include', 'device.isCompliant -eq True') }),
    ]),
    'always',
  ),
  trap(
    'T19 most sign-ins have no risk',
    'concept-conditional-access-conditions 2026-06-02',
    of([aPolicy({ conditions: { signInRiskLevels: ['high', 'medium', 'low'] } })]),
    'sometimes',
  ),
  trap(
    'T19b without P2 what a risk condition does is not verified',
    'overview 2025-03-04',
    of(
      [aPolicy({ conditions: { signInRiskLevels: ['high'] }, grant: block })],
      'highRiskSignInsBlocked',
      'member',
      { subscribedSkus: [] },
    ),
    'unknown',
  ),
  trap(
    'T19c without P2 and without a policy nothing is blocked',
    'overview 2025-03-04',
    of([], 'highRiskSignInsBlocked', 'member', { subscribedSkus: [] }),
    'never',
  ),
  trap(
    'T13b what a deleted place leaves out is not said',
    'concept-assignment-network 2026-04-01',
    of([aPolicy({ conditions: { locations: { includeLocations: ['All'], excludeLocations: ['gone'] } } })]),
    'unknown',
  ),
  trap(
    'T20 a strength may allow a password alone',
    'authentication/concept-authentication-strengths 2025-03-04',
    of([aPolicy({ grant: strength('password', 'fido2') })]),
    'never',
  ),
  trap(
    'T20b a code is a second step, but a fake page can steal it',
    'authentication/concept-authentication-strengths 2025-03-04',
    of([aPolicy({ grant: strength('password,sms', 'fido2') })], 'phishingResistant'),
    'never',
  ),
  trap(
    'T20c keys and Windows Hello resist',
    'authentication/concept-authentication-strengths 2025-03-04',
    of([aPolicy({ grant: strength('fido2', 'windowsHelloForBusiness') })], 'phishingResistant'),
    'always',
  ),
  trap(
    'T21 a session control asks for no second step',
    'concept-conditional-access-session 2025-08-20',
    of([aPolicy({ grant: null, session })]),
    'never',
  ),
  trap(
    'T22 a custom control gives no MFA, and what one that is left over asks is not said',
    'how-to-migrate-custom-controls-external-mfa 2026-05-13',
    of([aPolicy({ grant: { operator: 'OR', builtInControls: [], customAuthenticationFactors: ['Duo'] } })]),
    'unknown',
  ),
  trap(
    'T22b a policy for traffic of Global Secure Access is about no app',
    'conditionalAccessApplications (beta) 2026-11',
    of([
      aPolicy(),
      aPolicy({
        apps: { includeApplications: [], globalSecureAccess: { includeTrafficProfiles: 'internet' } },
        grant: block,
      }),
    ]),
    'always',
  ),
  trap(
    'T22c many beginnings of one name are told apart: a name can be chosen, and begins in one way only',
    'concept-condition-filters-for-devices 2025-04-08',
    of([
      aPolicy({
        conditions: {
          devices: {
            deviceFilter: {
              mode: 'exclude',
              rule: ['AA', 'BB', 'CC', 'DD', 'EE', 'FF', 'GG', 'HH']
                .map((name) => `device.displayName -startsWith "${name}"`)
                .join(' -or '),
            },
          },
        },
      }),
    ]),
    'sometimes',
  ),
  trap(
    'T23 approved apps are no longer in force',
    'migrate-approved-client-app 2024-05-29',
    of([aPolicy({ grant: either('approvedApplication') })], 'protectedAppOnMobiles'),
    'never',
  ),
  trap(
    'T23b beside a protected app they change nothing',
    'migrate-approved-client-app 2024-05-29',
    of([aPolicy({ grant: either('approvedApplication', 'compliantApplication') })], 'protectedAppOnMobiles'),
    'always',
  ),
];
