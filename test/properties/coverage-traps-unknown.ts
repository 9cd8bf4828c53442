import { aPolicy, either, strength } from '../../src/facts/conditional-access/testing.ts';
import { directory, of, trap, trusting, type Trap } from './coverage-trap.ts';

export const unknownTraps: readonly Trap[] = [
  trap(
    'a method from the future is no second step for sure',
    'authentication/concept-authentication-strengths 2025-03-04',
    of([aPolicy({ grant: strength('fido2', 'unknownFutureValue') })]),
    'unknown',
  ),
  trap(
    'a pair with a method from the future neither',
    'authentication/concept-authentication-strengths 2025-03-04',
    of([aPolicy({ grant: strength('password,futureMethod') })]),
    'unknown',
  ),
  trap(
    'a method from the future may be one that no fake page can steal',
    'authentication/concept-authentication-strengths 2025-03-04',
    of([aPolicy({ grant: strength('fido2', 'futureMethod') })], 'phishingResistant'),
    'unknown',
  ),
  trap(
    'whether one factor of their own home is enough for a guest is not said',
    'authentication/concept-authentication-strength-external-users 2025-03-04',
    of(
      [aPolicy({ grant: strength('password', 'password,sms') })],
      'secondStep',
      'guest:b2bCollaborationGuest',
      trusting(false),
    ),
    'unknown',
  ),
  trap(
    'one factor is one factor, however it is written',
    'authentication/concept-authentication-strengths 2025-03-04',
    of([aPolicy({ grant: strength('microsoftAuthenticatorPush') })]),
    'never',
  ),
  trap(
    'where a control from the future is asked, it may be a second step',
    'concept-conditional-access-grant 2026-03-24',
    of([aPolicy({ apps: { includeApplications: [directory] }, grant: either('futureControl') })]),
    'sometimes',
  ),
  trap(
    'a word of the future that leaves out people may leave out anybody',
    'concept-conditional-access-users-groups 2026-03-24',
    of([aPolicy({ users: { excludeUsers: ['AllInterns'] } })]),
    'unknown',
  ),
  trap(
    'a word of the future that leaves out apps may leave out any',
    'concept-conditional-access-cloud-apps 2026-03-24',
    of([aPolicy({ apps: { excludeApplications: ['FutureSuite'] } })]),
    'unknown',
  ),
  trap(
    'a guest kind of the future may be any guest',
    'external-id/authentication-conditional-access 2024-05-15',
    of(
      [
        aPolicy({
          users: { excludeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'unknownFutureValue' } },
        }),
      ],
      'secondStep',
      'guest:b2bCollaborationGuest',
    ),
    'unknown',
  ),
  trap(
    'but no member',
    'external-id/authentication-conditional-access 2024-05-15',
    of([
      aPolicy({
        users: { excludeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'unknownFutureValue' } },
      }),
    ]),
    'always',
  ),
  trap(
    'an app filter of an unknown mode may leave out any app',
    'concept-filter-for-applications 2025-07-22',
    of([aPolicy({ apps: { applicationFilter: { mode: 'future', rule: 'x' } } })]),
    'unknown',
  ),
  trap(
    'a policy that does not say whom it is for may be for anybody',
    'concept-conditional-access-policies 2026-03-24',
    of([{ id: 'x', displayName: 'X', state: 'enabled', conditions: null, grantControls: either('mfa') }]),
    'unknown',
  ),
  trap(
    'a policy whose lists of users are empty is for nobody',
    'concept-conditional-access-users-groups 2026-03-24',
    of([aPolicy({ users: { includeUsers: [] } })]),
    'never',
  ),
  trap(
    'a list that is none is not read as empty',
    'concept-conditional-access-users-groups 2026-03-24',
    of([aPolicy({ users: { excludeUsers: 'everybody' } })]),
    'unknown',
  ),
  trap(
    'a filter with an operator that we do not know is true or false of any device',
    'concept-condition-filters-for-devices 2025-04-08',
    of([
      aPolicy({
        conditions: { devices: { deviceFilter: { mode: 'exclude', rule: 'device.model -match "x"' } } },
      }),
    ]),
    'unknown',
  ),
];
