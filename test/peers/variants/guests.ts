import { either, policy } from './policy.ts';
import { of, one, guestKinds, guestScope, type Variant } from './table.ts';

export const guests: readonly Variant[] = [
  ...of(
    'mfa-guests',
    ['everybody', 'pass', [policy({ grant: either('mfa') })]],
    [
      'everybody but guests',
      'fail',
      [policy({ grant: either('mfa'), users: { excludeUsers: ['GuestsOrExternalUsers'] } })],
    ],
    [
      'everybody but service providers',
      'fail',
      [
        policy({
          grant: either('mfa'),
          users: { excludeGuestsOrExternalUsers: guestScope('serviceProvider') },
        }),
      ],
    ],
    [
      'all six kinds',
      'pass',
      [
        policy({
          grant: either('mfa'),
          users: { includeUsers: [], includeGuestsOrExternalUsers: guestScope(guestKinds) },
        }),
      ],
    ],
    [
      'five kinds',
      'fail',
      [
        policy({
          grant: either('mfa'),
          users: {
            includeUsers: [],
            includeGuestsOrExternalUsers: guestScope(guestKinds.replace('internalGuest,', '')),
          },
        }),
      ],
    ],
    [
      'one home directory left out',
      'fail',
      [
        policy({
          grant: either('mfa'),
          users: {
            excludeGuestsOrExternalUsers: guestScope('b2bCollaborationGuest', {
              membershipKind: 'enumerated',
              members: [one],
            }),
          },
        }),
      ],
    ],
    [
      'one app',
      'fail',
      [
        policy({
          grant: either('mfa'),
          users: { includeUsers: ['GuestsOrExternalUsers'] },
          apps: { includeApplications: ['Office365'] },
        }),
      ],
    ],
  ),
];
