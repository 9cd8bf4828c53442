import { block, either, policy } from './policy.ts';
import { of, one, two, group, place, sync, legacy, type Variant } from './table.ts';

export const policies: readonly Variant[] = [
  ...of(
    'sync-accounts-excluded',
    [
      'by id',
      'pass',
      [policy({ grant: either('mfa'), users: { excludeUsers: [one] } })],
      { roleMembers: [{ roleTemplateId: sync, members: [{ id: one }] }] },
    ],
    [
      'reached',
      'fail',
      [policy({ grant: either('mfa') })],
      { roleMembers: [{ roleTemplateId: sync, members: [{ id: one }] }] },
    ],
    [
      'by a policy for browsers',
      'pass',
      [policy({ grant: either('mfa'), conditions: { clientAppTypes: ['browser'] } })],
      { roleMembers: [{ roleTemplateId: sync, members: [{ id: one }] }] },
    ],
  ),
  ...of(
    'emergency-access-excluded-from-all',
    [
      'both',
      'pass',
      [policy({ grant: either('mfa'), users: { excludeUsers: [one], excludeGroups: [group] } })],
      {
        emergencyAccessAccounts: [
          { id: one, type: 'user' },
          { id: group, type: 'group' },
        ],
      },
    ],
    [
      'one of two policies',
      'fail',
      [
        policy({ grant: either('mfa'), users: { excludeUsers: [one] } }),
        policy({ grant: block, conditions: legacy }),
      ],
      { emergencyAccessAccounts: [{ id: one, type: 'user' }] },
    ],
    [
      'a policy that is off does not matter',
      'pass',
      [
        policy({ grant: either('mfa'), users: { excludeUsers: [one] } }),
        policy({ state: 'disabled', grant: block }),
      ],
      { emergencyAccessAccounts: [{ id: one, type: 'user' }] },
    ],
  ),
  ...of(
    'no-stale-named-locations',
    [
      'a place that exists',
      'pass',
      [
        policy({
          grant: block,
          conditions: { locations: { includeLocations: [place], excludeLocations: [] } },
        }),
      ],
      { namedLocations: [{ id: place }] },
    ],
    [
      'a place that is not there',
      'fail',
      [
        policy({
          grant: block,
          conditions: { locations: { includeLocations: [place], excludeLocations: [] } },
        }),
      ],
      { namedLocations: [] },
    ],
    [
      'words of Microsoft’s',
      'pass',
      [
        policy({
          grant: block,
          conditions: { locations: { includeLocations: ['All'], excludeLocations: ['AllTrusted'] } },
        }),
      ],
      { namedLocations: [] },
    ],
  ),
  ...of(
    'no-report-only-policies',
    ['on trial', 'fail', [policy({ grant: either('mfa'), state: 'enabledForReportingButNotEnforced' })]],
    ['off', 'pass', [policy({ grant: either('mfa'), state: 'disabled' })]],
    ['none', 'pass', []],
  ),
  ...of(
    'no-deleted-object-references',
    ['nothing', 'pass', [policy({ grant: either('mfa'), users: { excludeUsers: [one] } })]],
    [
      'switched off',
      'pass',
      [policy({ state: 'disabled', grant: either('mfa'), users: { excludeUsers: [one] } })],
      { deletedObjects: [{ type: 'user', id: one }] },
    ],
    [
      'a group that is included',
      'fail',
      [policy({ grant: either('mfa'), users: { includeUsers: [two], includeGroups: [group] } })],
      { deletedObjects: [{ type: 'group', id: group }] },
    ],
  ),
  ...of(
    'ca-groups-protected',
    [
      'role-assignable',
      'pass',
      [policy({ grant: either('mfa'), users: { excludeGroups: [group] } })],
      { groups: [{ id: group, isAssignableToRole: true }] },
    ],
    [
      'restricted',
      'pass',
      [policy({ grant: either('mfa'), users: { excludeGroups: [group] } })],
      { groups: [{ id: group, isAssignableToRole: false, isManagementRestricted: true }] },
    ],
    [
      'neither',
      'fail',
      [policy({ grant: either('mfa'), users: { excludeGroups: [group] } })],
      { groups: [{ id: group, isAssignableToRole: false, isManagementRestricted: false }] },
    ],
    [
      'not found',
      'unknown',
      [policy({ grant: either('mfa'), users: { excludeGroups: [group] } })],
      { groups: [] },
    ],
  ),
  ...of(
    'some-policy-covers-all-users-all-apps',
    ['a second step', 'pass', [policy({ grant: either('mfa') })]],
    ['a lone new password', 'fail', [policy({ grant: either('passwordChange') })]],
    ['with an exclusion', 'fail', [policy({ grant: either('mfa'), users: { excludeUsers: [one] } })]],
  ),
];
