import { aUser, each, refused } from '../../src/facts/testing.ts';
import { about } from './question.ts';

type Given = Readonly<Record<string, unknown>>;

const recipient = (userId: string, recipientTypeDetails = 'UserMailbox') => ({
  recipientTypeDetails,
  userId,
  primary: { form: 'smtp', domain: 'council.gov.uk', digest: `#${userId}` },
  identityDigests: [`#${userId}`, `#${userId}@council.gov.uk`],
});
const list = (userId: string) => recipient(userId, 'MailUniversalSecurityGroup');
const may = (holder: string, more: object = {}) => ({
  holder: `#${holder}`,
  isDenied: false,
  isDeleted: false,
  ...more,
});
const opened = (held: readonly object[], more: Given = {}): Given => ({
  users: [aUser('clerk'), aUser('deputy', { assignedPlans: [] })],
  mailboxes: [
    { userId: 'clerk', displayName: 'Clerk', recipientTypeDetails: 'UserMailbox', domain: 'council.gov.uk' },
  ],
  recipients: [recipient('clerk'), recipient('deputy'), list('team')],
  mailboxPermissions: each({ clerk: held }),
  mailboxPurposes: each({ clerk: { userPurpose: 'user' }, deputy: { userPurpose: null } }),
  ...more,
});
const team = (...members: string[]) => ({
  groups: each({ team: { found: true, members: members.map((id) => ({ id, type: 'user' })) } }),
});
const box = (recipientTypeDetails: string | null, account: Given | undefined, userId = 'office'): Given => ({
  users: account === undefined ? [aUser('other')] : [aUser('office', account)],
  mailboxes: [{ userId, displayName: 'Office', recipientTypeDetails, domain: 'council.gov.uk' }],
});
const recorded = (unifiedAuditLogIngestionEnabled: boolean | null | undefined) => ({
  adminAuditLogConfig: { unifiedAuditLogIngestionEnabled },
});

/** Get-MailboxPermission; about-shared-mailboxes; Get-AdminAuditLogConfig (read 2026-11). */
export const openMailboxQuestions = [
  ...about('mail/opened-by-others', [
    ['nobody else', 'pass', opened([])],
    ['a colleague', 'fail', opened([may('deputy')])],
    ['a colleague, who is refused again', 'pass', opened([may('deputy', { isDenied: true })])],
    [
      'given once and refused once: a refusal wins',
      'pass',
      opened([may('deputy'), may('deputy', { isDenied: true })]),
    ],
    ['whether it is a refusal was not said', 'unknown', opened([may('deputy', { isDenied: undefined })])],
    [
      'given once, and of another line it was not said',
      'unknown',
      opened([may('deputy'), may('deputy', { isDenied: undefined })]),
    ],
    [
      'a name that may be a group of hers',
      'unknown',
      opened([may('team')], {
        ...team('clerk'),
        recipients: [recipient('clerk'), { ...list('team'), recipientTypeDetails: undefined }],
      }),
    ],
    ['somebody who was deleted', 'pass', opened([may('S-1-5-21-1', { isDeleted: true })])],
    ['she herself, by her name', 'pass', opened([may('clerk')])],
    ['a group with a colleague in it', 'fail', opened([may('team')], team('deputy'))],
    ['a group with nobody but her in it', 'pass', opened([may('team')], team('clerk'))],
    ['a group without anybody', 'pass', opened([may('team')], team())],
    ['a group that nobody could read', 'unknown', opened([may('team')])],
    [
      'a group is given it, and a colleague in it is refused',
      'pass',
      opened([may('team'), may('deputy', { isDenied: true })], team('deputy')),
    ],
    [
      'a group is refused, and a colleague in it is given it',
      'pass',
      opened([may('deputy'), may('team', { isDenied: true })], team('deputy')),
    ],
    ['a name that nobody knows', 'unknown', opened([may('EXCHANGE\\Something')])],
    [
      'a name that nobody knows beside a colleague',
      'fail',
      opened([may('EXCHANGE\\Something'), may('deputy')]),
    ],
    [
      'Exchange did not answer about her mailbox',
      'unknown',
      { ...opened([]), mailboxPermissions: [refused('clerk')] },
    ],
    ['her mailbox was never asked about', 'unknown', { ...opened([]), mailboxPermissions: [] }],
    [
      'the list of names was not read',
      'unknown',
      {
        users: [aUser('clerk')],
        mailboxes: opened([])['mailboxes'],
        mailboxPermissions: each({ clerk: [may('deputy')] }),
      },
    ],
    ['agreed by the council', 'pass', opened([may('deputy')]), { params: { agreed: ['clerk'] } }],
  ]),
  ...about('mail/shared-mailbox-sign-in', [
    ['blocked, as it comes', 'pass', box('SharedMailbox', { accountEnabled: false })],
    ['open', 'fail', box('SharedMailbox', { accountEnabled: true })],
    ['a room', 'fail', box('RoomMailbox', { accountEnabled: true })],
    ['equipment', 'fail', box('EquipmentMailbox', { accountEnabled: true })],
    ['not said', 'unknown', box('SharedMailbox', { accountEnabled: undefined })],
    ['its account did not come back', 'unknown', box('SharedMailbox', undefined)],
    ['a person', 'pass', box('UserMailbox', { accountEnabled: true })],
    ['its kind was not said', 'unknown', box(null, { accountEnabled: true })],
    ['a kind that Microsoft has since invented', 'unknown', box('PooledMailbox', { accountEnabled: true })],
    ['a room whose account is elsewhere', 'fail', box('LinkedRoomMailbox', { accountEnabled: true })],
    ['a mailbox of a service', 'pass', box('SchedulingMailbox', { accountEnabled: true })],
    ['its kind was not said, and it is blocked', 'pass', box(null, { accountEnabled: false })],
    ['in other letters', 'fail', box('sharedmailbox', { accountEnabled: true })],
    ['the accounts were not read', 'unknown', { mailboxes: box('SharedMailbox', {})['mailboxes'] }],
  ]),
  ...about('tenant/activity-recorded', [
    ['on', 'pass', recorded(true)],
    ['off', 'fail', recorded(false)],
    ['null', 'unknown', recorded(null)],
    ['did not come back', 'unknown', recorded(undefined)],
    ['not read', 'unknown', {}],
  ]),
  ...about('mail/mailbox-access-recorded', [
    [
      'whether it is off for all was not said',
      'unknown',
      { organizationConfig: {}, mailboxAuditBypasses: [{ id: 'b', name: 'A', auditBypassEnabled: false }] },
    ],
    [
      'off for all, whoever is left out',
      'fail',
      {
        organizationConfig: { auditDisabled: true },
        mailboxAuditBypasses: [{ id: 'b', name: 'A', auditBypassEnabled: false }],
      },
    ],
    ['on, and who is left out was not read', 'unknown', { organizationConfig: { auditDisabled: false } }],
    [
      'whether it is off for all was not said, and one is left out',
      'fail',
      { organizationConfig: {}, mailboxAuditBypasses: [{ id: 'b', name: 'A', auditBypassEnabled: true }] },
    ],
  ]),
];
