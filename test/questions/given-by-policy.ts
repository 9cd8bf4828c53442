import { about } from './question.ts';

const shares = (domains: readonly string[], enabled: boolean | null = true, ...more: object[]) => ({
  sharingPolicies: [{ id: 'p', name: 'Default', isDefault: true, enabled, domains }, ...more],
});
const another = { name: 'Another', isDefault: false, enabled: true };
const programs = (...policies: object[]) => ({
  roleAssignmentPolicies: policies.map((one, at) => ({ id: `p${String(at)}`, ...one })),
});
const shop = ['MyBaseOptions', 'My Marketplace Apps'];

/** Policies that each mailbox has one of; which it has is not read (Get-SharingPolicy, Get-RoleAssignmentPolicy, read 2026-11). */
export const policyGivenQuestions = [
  ...about('advised/calendars-stay-inside', [
    ['times, with other organisations', 'fail', shares(['*:CalendarSharingFreeBusySimple'])],
    ['with one named partner', 'pass', shares(['district.gov.uk:CalendarSharingFreeBusyReviewer'])],
    ['a policy that is off', 'pass', shares(['*:CalendarSharingFreeBusySimple'], false)],
    ['whether it is on was not said', 'unknown', shares(['*:CalendarSharingFreeBusySimple'], null)],
    [
      'whether it is on was not said, and it opens nothing',
      'pass',
      shares(['district.gov.uk:CalendarSharingFreeBusyDetail'], null),
    ],
  ]),
  ...about('advised/calendars-show-times-only', [
    ['anybody with the link sees all', 'fail', shares(['Anonymous: CalendarSharingFreeBusyReviewer'])],
    [
      'times only',
      'pass',
      shares(['*:CalendarSharingFreeBusySimple', 'Anonymous:CalendarSharingFreeBusySimple']),
    ],
  ]),
  ...about('advised/contacts-stay-inside', [
    ['beside the times', 'fail', shares(['*: CalendarSharingFreeBusySimple, ContactsSharing'])],
    ['links show no contacts', 'pass', shares(['Anonymous:ContactsSharing'])],
    [
      'a policy allows it that is not the default one, and nobody may have it',
      'unknown',
      shares([], true, { ...another, domains: ['*:ContactsSharing'] }),
    ],
    [
      'one of two allows it, and nobody said which is the default one',
      'unknown',
      {
        sharingPolicies: [
          { ...another, isDefault: null, domains: ['*:ContactsSharing'] },
          { ...another, name: 'Third', isDefault: null, domains: [] },
        ],
      },
    ],
    [
      'the default one allows it, and another one does not',
      'fail',
      shares(['*:ContactsSharing'], true, { ...another, domains: [] }),
    ],
    [
      'neither allows it',
      'pass',
      shares([], true, { ...another, domains: ['friend.example:ContactsSharing'] }),
    ],
  ]),
  ...about('advised/outlook-programs-by-administrators', [
    [
      'from the shop',
      'fail',
      {
        roleAssignmentPolicies: [
          { id: 'p', name: 'Default', assignedRoles: ['MyBaseOptions', 'My Marketplace Apps'] },
        ],
      },
    ],
    [
      'by a policy that is not the default one, and nobody may have it',
      'unknown',
      programs(
        { name: 'Default', isDefault: true, assignedRoles: ['MyBaseOptions'] },
        { name: 'Another', isDefault: false, assignedRoles: shop },
      ),
    ],
    [
      'by the default one, and not by another',
      'fail',
      programs(
        { name: 'Default', isDefault: true, assignedRoles: shop },
        { name: 'Another', isDefault: false, assignedRoles: ['MyBaseOptions'] },
      ),
    ],
    [
      'none of the three',
      'pass',
      {
        roleAssignmentPolicies: [
          { id: 'p', name: 'Default', assignedRoles: ['MyBaseOptions', 'MyContactInformation'] },
        ],
      },
    ],
  ]),
];
