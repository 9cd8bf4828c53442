import { z } from 'zod';
import { part, told } from '../base/fact.ts';
import { activityLog, mailboxLog } from './activity-log.ts';
import { mailboxesAtRisk } from './mailboxes-at-risk.ts';

const yesNo = z.boolean();

/** Facts of the tenant about what is recorded, and what is lost. */
export const recordSwitches = {
  activityIsRecorded: part(activityLog, 'activityIsRecorded', {
    says: 'What people and administrators do is written to the audit log',
    type: yesNo,
  }),
  mailboxAccessIsRecorded: part(mailboxLog, 'mailboxAccessIsRecorded', {
    says: 'Who opens which mailbox is recorded for the organisation',
    type: yesNo,
  }),
  leftOutOfMailboxLog: part(mailboxLog, 'leftOutOfMailboxLog', {
    says: 'Ids of accounts whose acts in mailboxes are not recorded',
    type: z.array(z.string()),
  }),
  namesLeftOutOfMailboxLog: told(mailboxLog, 'namesLeftOutOfMailboxLog', {
    says: 'What these accounts are called',
    tells: 'names',
  }),
  mailboxesBeingDeleted: part(mailboxesAtRisk, 'mailboxesBeingDeleted', {
    says: 'Ids of mailboxes that will be gone for good 30 days after they were deleted or lost their licence',
    type: z.array(z.string()),
  }),
  namesBeingDeleted: told(mailboxesAtRisk, 'namesBeingDeleted', {
    says: 'What these are called',
    tells: 'names',
  }),
};
