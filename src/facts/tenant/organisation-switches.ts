import { z } from 'zod';
import { part } from '../base/fact.ts';
import { directSend } from '../mail/direct-send.ts';
import { forgedSenders } from '../mail/forged-senders.ts';
import { outsideMark } from '../mail/outside-mark.ts';
import { safeAttachmentStates, sharedFiles } from '../mail/safe-attachments.ts';
import { serversLetPast } from '../mail/servers-let-past.ts';
import { sendingLimits } from '../mail/sending-limits.ts';
import { activityLog, mailboxLog } from './activity-log.ts';
import { appRequests } from './app-requests.ts';
import { deviceJoining } from './device-joining.ts';
import { fileSharing, fileSync, oldFileSignIn } from './file-sharing.ts';
import { mailboxesAtRisk } from './mailboxes-at-risk.ts';
import { bannedWords, lockout } from './lockout.ts';
import { serviceProviders } from './service-providers.ts';

const yesNo = z.boolean();
const count = z.int();
const joiners = z.enum(['everyone', 'nobody', 'some']);

/** Facts of the tenant that are each read from one switch or two of the organisation. */
export const organisationSwitches = {
  joinersBecomeAdministrators: part(deviceJoining, 'joinersBecomeAdministrators', {
    says: 'Who becomes administrator of a computer by joining it to the council',
    type: joiners,
  }),
  mayJoinDevices: part(deviceJoining, 'mayJoinDevices', { says: 'Who may join devices', type: joiners }),
  globalAdministratorsOnJoined: part(deviceJoining, 'globalAdministratorsOnJoined', {
    says: 'Global administrators become administrators of computers that are joined',
    type: yesNo,
  }),
  devicesPerPerson: part(deviceJoining, 'devicesPerPerson', {
    says: 'How many devices a person may register',
    type: count,
  }),
  administratorPasswordsManaged: part(deviceJoining, 'administratorPasswordsManaged', {
    says: 'Each computer has an administrator password of its own that changes by itself (LAPS)',
    type: yesNo,
  }),
  syncOnlyOnJoined: part(fileSync, 'syncOnlyOnJoined', {
    says: 'OneDrive copies files only to computers of the named local directories',
    type: yesNo,
  }),
  unrecordedServiceProviders: part(serviceProviders, 'unrecordedServiceProviders', {
    says: 'Directory ids of service providers with a way in that the council has not written down',
    type: z.array(z.string()),
  }),
  activityIsRecorded: part(activityLog, 'activityIsRecorded', {
    says: 'What people and administrators do is written to the audit log',
    type: yesNo,
  }),
  mailboxAccessIsRecorded: part(mailboxLog, 'mailboxAccessIsRecorded', {
    says: 'Who opens which mailbox is recorded for the organisation',
    type: yesNo,
  }),
  leftOutOfMailboxLog: part(mailboxLog, 'leftOutOfMailboxLog', {
    says: 'Accounts whose acts in mailboxes are not recorded',
    type: z.array(z.string()),
  }),
  wrongPasswordsAllowed: part(lockout, 'wrongPasswordsAllowed', {
    says: 'Wrong passwords before an account is locked',
    type: count,
  }),
  lockoutSeconds: part(lockout, 'lockoutSeconds', {
    says: 'Seconds that the first lock lasts',
    type: count,
  }),
  refusesOwnWords: part(bannedWords, 'refusesOwnWords', {
    says: 'Words of the council’s own choice are refused in passwords',
    type: yesNo,
  }),
  appRequestsOn: part(appRequests, 'appRequestsOn', {
    says: 'People can ask an administrator for an app',
    type: yesNo,
  }),
  appRequestReviewers: part(appRequests, 'appRequestReviewers', {
    says: 'How many are named to answer such requests',
    type: count,
  }),
  outsideEmailIsMarked: part(outsideMark, 'outsideEmailIsMarked', {
    says: 'Email from outside is marked, by Outlook or by a mail flow rule',
    type: yesNo,
  }),
  forgedSendersAreStopped: part(forgedSenders, 'forgedSendersAreStopped', {
    says: 'Email with a forged sender is stopped, under every policy',
    type: yesNo,
  }),
  directSendRefused: part(directSend, 'directSendRefused', {
    says: 'Email that claims a council address and comes from nowhere known is refused',
    type: yesNo,
  }),
  filesStayInside: part(fileSharing, 'filesStayInside', {
    says: 'Nobody can share files outside but with guests of the directory, who cannot pass them on',
    type: yesNo,
  }),
  filesTakeOldSignIn: part(oldFileSignIn, 'filesTakeOldSignIn', {
    says: 'SharePoint takes older ways of signing in',
    type: yesNo,
  }),
  massMailingsAreStopped: part(sendingLimits, 'massMailingsAreStopped', {
    says: 'An account that sends too much is stopped, under every policy in force',
    type: yesNo,
  }),
  mailboxesBeingDeleted: part(mailboxesAtRisk, 'mailboxesBeingDeleted', {
    says: 'Mailboxes that will be gone for good 30 days after they were deleted or lost their licence',
    type: z.array(z.string()),
  }),
  serversSkipFilter: part(serversLetPast, 'serversSkipFilter', {
    says: 'Email of some servers skips the spam filter',
    type: yesNo,
  }),
  sharedFilesAreChecked: part(sharedFiles, 'sharedFilesAreChecked', {
    says: 'Shared files are opened in a safe place, where the plan includes that',
    type: safeAttachmentStates,
  }),
};
