import { z } from 'zod';
import { part } from '../base/fact.ts';
import { appCredentialLimits, appCredentialRules } from '../apps/app-credential-rules.ts';
import { directSend } from '../mail/direct-send.ts';
import { forgedSenders } from '../mail/forged-senders.ts';
import { openRemoteDomains } from '../mail/open-domains.ts';
import { outlookHelp } from '../mail/outlook-help.ts';
import { outsideMark } from '../mail/outside-mark.ts';
import { safeAttachmentStates, sharedFiles } from '../mail/safe-attachments.ts';
import { calendarTypes, outlookPrograms, sharedOutside } from '../mail/shared-outside.ts';
import { serversLetPast } from '../mail/servers-let-past.ts';
import { sendingLimits } from '../mail/sending-limits.ts';
import { activityLog, mailboxLog } from './activity-log.ts';
import { appRequests } from './app-requests.ts';
import { deviceJoining } from './device-joining.ts';
import { audienceTypes, authenticatorApp, codeTypes, methodCampaign } from './authenticator.ts';
import { ceilingTypes, fileSharing, fileSync, oldFileSignIn, sharingCeiling } from './file-sharing.ts';
import { idleSignOut } from './idle-sign-out.ts';
import { mailboxesAtRisk } from './mailboxes-at-risk.ts';
import { bannedWords, lockout } from './lockout.ts';
import { recoveryKeys, teamCreation } from './member-rights.ts';
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
  appCredentialLimits: part(appCredentialRules, 'appCredentialLimits', {
    says: 'What the tenant forbids when an app registered here is given a password or certificate',
    type: z.array(appCredentialLimits),
  }),
  appPasswordDays: part(appCredentialRules, 'appPasswordDays', {
    says: 'Days that a new password of an app may last at most; 0 where nothing limits it',
    type: count,
  }),
  appCertificateDays: part(appCredentialRules, 'appCertificateDays', {
    says: 'Days that a new certificate of an app may last at most; 0 where nothing limits it',
    type: count,
  }),
  calendarsSharedWithAll: part(sharedOutside, 'calendarsSharedWithAll', {
    says: 'What of calendars people may share with everybody outside',
    type: calendarTypes,
  }),
  contactsSharedWithAll: part(sharedOutside, 'contactsSharedWithAll', {
    says: 'People may share their contacts with every other organisation',
    type: yesNo,
  }),
  policiesWithOutlookPrograms: part(outlookPrograms, 'policiesWithOutlookPrograms', {
    says: 'Role assignment policies that let people add programs to Outlook',
    type: z.array(z.string()),
  }),
  idleSignOutMinutes: part(idleSignOut, 'idleSignOutMinutes', {
    says: 'Minutes after which an idle browser is signed out of Microsoft 365; 0 for never',
    type: count,
  }),
  outlookSignsInModern: part(outlookHelp, 'outlookSignsInModern', {
    says: 'Outlook may sign in the modern way, with a second step',
    type: yesNo,
  }),
  outsideRecipientsArePointedOut: part(outlookHelp, 'outsideRecipientsArePointedOut', {
    says: 'Outlook says so before email goes to somebody outside',
    type: yesNo,
  }),
  remoteDomainsThatForward: part(openRemoteDomains, 'remoteDomainsThatForward', {
    says: 'Outside domains that are seen to take automatic forwards; * stands for all others',
    type: z.array(z.string()),
  }),
  everyRemoteDomainRead: part(openRemoteDomains, 'everyRemoteDomainRead', {
    says: 'No other outside domain takes automatic forwards: all settings for them were read',
    type: yesNo,
  }),
  usersMayReadRecoveryKeys: part(recoveryKeys, 'usersMayReadRecoveryKeys', {
    says: 'People may read the recovery keys of computers that they registered',
    type: yesNo,
  }),
  usersMayMakeTeams: part(teamCreation, 'usersMayMakeTeams', {
    says: 'Everybody may make teams and Microsoft 365 groups',
    type: yesNo,
  }),
  authenticatorShowsTo: part(authenticatorApp, 'authenticatorShowsTo', {
    says: 'Whom Microsoft Authenticator shows the app and the place before they approve, as it is set',
    type: audienceTypes,
  }),
  authenticatorTakesCodes: part(authenticatorApp, 'authenticatorTakesCodes', {
    says: 'A code from Microsoft Authenticator may be typed instead',
    type: yesNo,
  }),
  typedCodes: part(authenticatorApp, 'typedCodes', {
    says: 'What becomes of a code from Microsoft Authenticator that is typed instead, as a word',
    type: codeTypes,
  }),
  methodsAreMoved: part(methodCampaign, 'methodsAreMoved', {
    says: 'The older settings for sign-in methods no longer apply',
    type: yesNo,
  }),
  campaignReaches: part(methodCampaign, 'campaignReaches', {
    says: 'Whom Microsoft asks at sign-in to set up a better second step, as it is set',
    type: audienceTypes,
  }),
  filesSharedWith: part(sharingCeiling, 'filesSharedWith', {
    says: 'With whom files may be shared at most',
    type: ceilingTypes,
  }),
  fileDomainsLimited: part(sharingCeiling, 'fileDomainsLimited', {
    says: 'Files may be shared with named domains only; a list of domains to keep out is none',
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
