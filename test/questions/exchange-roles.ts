import { aUser, each } from '../../src/facts/testing.ts';
import { outside, principal } from './an-app.ts';
import { about } from './question.ts';

type Given = Readonly<Record<string, unknown>>;

const recipient = (userId: string, recipientTypeDetails = 'UserMailbox') => ({
  recipientTypeDetails,
  userId,
  primary: { form: 'smtp', domain: 'council.gov.uk', digest: `#${userId}` },
  identityDigests: [`#${userId}`],
});
const role = (holders: readonly string[] | null, more: object = {}) => ({
  id: holders?.join('+') ?? 'nobody said',
  role: 'Mailbox Search',
  enabled: true,
  delegation: 'Regular',
  isLimited: false,
  app: null,
  holders,
  ...more,
});
const roles = (...managementRoleAssignments: object[]): Given => ({
  users: [aUser('clerk'), aUser('helper')],
  recipients: [recipient('clerk'), recipient('team', 'MailUniversalSecurityGroup')],
  groups: each({ team: { found: true, members: [{ id: 'clerk', type: 'user' }] } }),
  managementRoleAssignments,
});
const appRole = (name: string, more: object = {}): Given => ({
  ...principal(outside),
  applicationPermissions: [],
  delegatedGrants: [],
  managementRoleAssignments: [role(null, { role: name, app: 'app', ...more })],
});
const agreed = { council: { software: [] } };

/** Get-ManagementRoleAssignment, Get-RoleGroup; "Role Based Access Control for Applications in Exchange Online". */
export const exchangeRoleQuestions = [
  ...about('mail/no-role-opens-mailboxes', [
    ['the group is empty', 'pass', roles(role([]))],
    ['a person is in the group', 'fail', roles(role(['#clerk']))],
    ['an account without a mailbox, by its object id', 'fail', roles(role(['helper']))],
    ['the assignment is switched off', 'pass', roles(role(['#clerk'], { enabled: false }))],
    [
      'she may only give the role to others',
      'pass',
      roles(role(['#clerk'], { delegation: 'DelegatingOrgWide' })),
    ],
    ['a mail group is in the role group', 'fail', roles(role(['#team']))],
    ['somebody whom nobody can name', 'unknown', roles(role(['#gone']))],
    ['one who can be named, and one who cannot', 'fail', roles(role(['#clerk', '#gone']))],
    [
      'a name that two bear',
      'unknown',
      {
        ...roles(role(['#desk'])),
        recipients: ['clerk', 'helper'].map((id) => ({
          ...recipient(id),
          identityDigests: [`#${id}`, '#desk'],
        })),
      },
    ],
    ['who holds it did not come', 'unknown', roles(role(null))],
    ['who holds it did not come, and it is off', 'pass', roles(role(null, { enabled: false }))],
    ['whether it is on was not said', 'unknown', roles(role(['#clerk'], { enabled: null }))],
    ['whether it is on was not said, and nobody holds it', 'pass', roles(role([], { enabled: null }))],
    ['a role without its name', 'unknown', roles(role(['#clerk'], { role: '' }))],
    [
      'a role of the council’s own, made from one that opens mailboxes (New-ManagementRole: parts may be taken away)',
      'unknown',
      roles(role(['#clerk'], { role: 'Desk', madeFrom: 'Mail Recipients' })),
    ],
    ['the same, and nobody holds it', 'pass', roles(role([], { role: 'Desk', madeFrom: 'Mail Recipients' }))],
    [
      'the same beside one of Microsoft’s own',
      'fail',
      roles(role(['#clerk']), role(['#clerk'], { id: 'own', role: 'Desk', madeFrom: 'Mail Recipients' })),
    ],
    ['the council agreed', 'pass', roles(role(['#clerk'])), { params: { agreed: ['clerk'] } }],
    [
      'one was agreed and another not',
      'fail',
      roles(role(['#clerk', 'helper'])),
      { params: { agreed: ['clerk'] } },
    ],
    ['only an app holds one', 'pass', roles(role(null, { app: 'app' }))],
    ['Exchange showed no roles', 'unknown', { users: [aUser('clerk')] }],
  ]),
  ...about('apps/content-apps-agreed', [
    ['Exchange lets the app read all email', 'fail', appRole('Application Mail.Read'), agreed],
    ['in other letters', 'fail', appRole('application mail.readwrite'), agreed],
    ['some mailboxes only', 'pass', appRole('Application Mail.Read', { isLimited: true }), agreed],
    ['how many was not said', 'unknown', appRole('Application Mail.Read', { isLimited: null }), agreed],
    ['switched off', 'pass', appRole('Application Mail.Read', { enabled: false }), agreed],
    ['everything about mail', 'fail', appRole('Application Mail Full Access'), agreed],
    ['everything in Exchange', 'fail', appRole('Application Exchange Full Access'), agreed],
    ['by the older interface', 'fail', appRole('Application EWS.AccessAsApp'), agreed],
    ['headers alone', 'pass', appRole('Application Mail.ReadBasic'), agreed],
    ['it only sends', 'pass', appRole('Application Mail.Send'), agreed],
    ['another app does', 'pass', appRole('Application Mail.Read', { app: 'another' }), agreed],
    [
      'a role of the council’s own, made from one for apps',
      'unknown',
      appRole('Own reading', { madeFrom: 'Application Mail.Read' }),
      agreed,
    ],
    ['which app was not said', 'unknown', appRole('Application Mail.Read', { app: '' }), agreed],
  ]),
  ...about('apps/outside-apps-agreed', [
    ['it sends by a role of Exchange', 'fail', appRole('Application Mail.Send'), agreed],
    ['it reads by a role of Exchange', 'pass', appRole('Application Mail.Read'), agreed],
  ]),
  ...about('apps/contacts-apps-agreed', [
    ['it reads address books by a role of Exchange', 'fail', appRole('Application Contacts.Read'), agreed],
  ]),
];
