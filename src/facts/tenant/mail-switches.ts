import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { part, told } from '../base/fact.ts';
import { directSend } from '../mail/direct-send.ts';
import { forgedSenders } from '../mail/forged-senders.ts';
import { forwardingBlock } from '../mail/forwarding-block.ts';
import { insideConnectors } from '../mail/inside-connectors.ts';
import { openRemoteDomains } from '../mail/open-domains.ts';
import { outlookHelp } from '../mail/outlook-help.ts';
import { outsideMark } from '../mail/outside-mark.ts';
import { passingServers } from '../mail/passing-servers.ts';
import { sendingLimits } from '../mail/sending-limits.ts';
import { serversLetPast } from '../mail/servers-let-past.ts';
import { calendarTypes, sharedOutside } from '../mail/shared-outside.ts';
import { olderProtocols, smtpOfMailboxes, smtpOfOrganisation } from './mail-protocols.ts';

const yesNo = z.boolean();
const count = z.int();

const blocks = computed({
  name: 'refusal of automatic forwarding',
  uses: { forwardingBlock },
  derive:
    ({ use }) =>
    () =>
      use.forwardingBlock,
});

/** Facts of the tenant about email. */
export const mailSwitches = {
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
  calendarsSharedWithAll: part(sharedOutside, 'calendarsSharedWithAll', {
    says: 'What of calendars people may share with everybody outside',
    type: calendarTypes,
  }),
  contactsSharedWithAll: part(sharedOutside, 'contactsSharedWithAll', {
    says: 'People may share their contacts with every other organisation',
    type: yesNo,
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
  massMailingsAreStopped: part(sendingLimits, 'massMailingsAreStopped', {
    says: 'An account that sends too much is stopped, under every policy in force',
    type: yesNo,
  }),
  serversSkipFilter: part(serversLetPast, 'serversSkipFilter', {
    says: 'Email of some servers skips the spam filter',
    type: yesNo,
  }),
  unrecordedMailServers: part(passingServers, 'unrecordedMailServers', {
    says: 'Servers that see email on its way, that are not Microsoft’s, and that the council did not write down',
    type: z.array(z.string()),
  }),
  connectorsAsInside: part(insideConnectors, 'connectorsAsInside', {
    says: 'Ids of connectors that let email in the council’s name in as if it was written inside',
    type: z.array(z.string()),
  }),
  namesOfInsideConnectors: told(insideConnectors, 'namesOfInsideConnectors', {
    says: 'What these connectors are called',
    tells: 'names',
  }),
  /** Three-valued: Automatic is never a proven block. */
  refusesAutomaticForwarding: part(blocks, 'refusesAutomaticForwarding', {
    says: 'Every outbound spam policy in force refuses automatic forwarding, and so does the default remote domain',
    type: yesNo,
  }),
  forwardingBlockSummary: told(blocks, 'forwardingBlockSummary', {
    says: 'What stops automatic forwarding, and what does not',
    tells: 'forwarding-block',
  }),
  smtpSignInOff: part(smtpOfOrganisation, 'smtpSignInOff', {
    says: 'Sending with a password alone is off for the organisation',
    type: yesNo,
  }),
  smtpMailboxes: part(smtpOfMailboxes, 'smtpMailboxes', {
    says: 'Mailboxes from which programs may send with a password alone',
    type: count,
  }),
  popMailboxes: part(olderProtocols, 'popMailboxes', { says: 'Mailboxes with POP on', type: count }),
  imapMailboxes: part(olderProtocols, 'imapMailboxes', { says: 'Mailboxes with IMAP on', type: count }),
};
