import { daysAgo } from '../../src/facts/testing.ts';
import { aMailbox } from './a-mailbox.ts';
import { about } from './question.ts';

const organisation = (organizationConfig: object) => ({ organizationConfig });
const keeps = (own: object, all: readonly string[] = []) => ({
  ...aMailbox(own),
  ...organisation({ inPlaceHolds: all }),
});
const id = '7cfb30345d454ac0a989ab3041051209';
const bypass = (...rows: (boolean | null)[]) => ({
  organizationConfig: { auditDisabled: false },
  mailboxAuditBypasses: rows.map((auditBypassEnabled, at) => ({
    id: `b${String(at)}`,
    name: `Account ${String(at)}`,
    auditBypassEnabled,
  })),
});
const deleted = (changes: object) => ({
  deletedMailboxes: [
    {
      id: 'm',
      displayName: 'Cllr Former',
      whenSoftDeleted: daysAgo(5),
      isInactiveMailbox: false,
      ...changes,
    },
  ],
});

/** identify-a-hold, audit-mailboxes, delete-or-restore-mailboxes, recoverable-items-folder. */
export const keptMailQuestions = [
  ...about('mail/email-kept-by-hold', [
    ['a retention policy for it keeps', 'pass', keeps({ inPlaceHolds: [`mbx${id}:2`] })],
    ['a retention policy that only deletes', 'fail', keeps({ inPlaceHolds: [`mbx${id}:1`] })],
    ['a policy for conversations keeps no email', 'fail', keeps({ inPlaceHolds: [`skp${id}:3`] })],
    ['an eDiscovery hold', 'pass', keeps({ inPlaceHolds: ['UniHd57d7ba1-9cbf-47e5-b0eb-3ef2f5f40a9c'] })],
    ['an old In-Place hold', 'pass', keeps({ inPlaceHolds: ['c0ba3ce8-11b6-41a7-8fdd-a0c6ae9f7b3c'] })],
    ['a policy for the organisation, of mailboxes or of chats', 'unknown', keeps({}, [`mbx${id}:3`])],
    [
      'a policy for the organisation that leaves it out',
      'fail',
      keeps({ inPlaceHolds: [`-mbx${id}`] }, [`mbx${id}:3`]),
    ],
    ['a policy for groups', 'fail', keeps({}, [`grp${id}:3`])],
    ['a policy for conversations of everybody', 'fail', keeps({}, [`skp${id}:3`])],
    ['some item carries a label that keeps', 'pass', keeps({ complianceTagHoldApplied: true })],
    ['litigation hold', 'pass', keeps({ litigationHoldEnabled: true })],
    ['Exchange did not say whether a label keeps', 'unknown', keeps({ complianceTagHoldApplied: null })],
  ]),
  ...about('mail/deleted-email-recoverable', [
    ['as it comes', 'pass', keeps({})],
    ['recovery of single items is off', 'fail', keeps({ singleItemRecoveryEnabled: false })],
    [
      'off, but litigation hold keeps what is purged',
      'pass',
      keeps({ singleItemRecoveryEnabled: false, litigationHoldEnabled: true }),
    ],
    ['for a week only', 'fail', keeps({ retainDeletedItemsForDays: 7 })],
    ['for how long was not said', 'unknown', keeps({ retainDeletedItemsForDays: null })],
    [
      'a room',
      'not-applicable',
      keeps({ recipientTypeDetails: 'RoomMailbox', singleItemRecoveryEnabled: false }),
    ],
  ]),
  ...about('mail/mailbox-access-recorded', [
    ['on, and nobody is left out', 'pass', bypass(false, false)],
    ['one account is left out', 'fail', bypass(false, true)],
    ['one is left out, of another nothing was said', 'fail', bypass(true, null)],
    ['of one nothing was said', 'unknown', bypass(false, null)],
    ['off for everybody', 'fail', { organizationConfig: { auditDisabled: true } }],
  ]),
  ...about('tenant/no-mailbox-being-deleted', [
    ['five days ago', 'fail', deleted({})],
    ['kept by a hold', 'pass', deleted({ isInactiveMailbox: true })],
    ['gone for good already', 'pass', deleted({ whenSoftDeleted: daysAgo(45) })],
    ['no day was said', 'unknown', deleted({ whenSoftDeleted: null })],
  ]),
];
