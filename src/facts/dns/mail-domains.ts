import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { part } from '../base/fact.ts';
import { subject, type NamedList } from '../base/subject.ts';
import { missingOf, valueOf } from '../base/read-evidence.ts';
import { refusedServers } from '../mail/gateway-connectors.ts';
import { mailServerTypes } from './mail-servers.ts';
import { publishedRecords } from './published-records.ts';
import { receivedMail } from './received-mail.ts';
import { sentMail } from './sent-mail.ts';
import { signedMail } from './signed-mail.ts';

const list = computed({
  name: 'mail domains',
  needs: { mailDomainRecords: [] },
  derive: (given): NamedList => ({
    subjects: (valueOf(given, 'mailDomainRecords') ?? []).map(({ subject: id }) => ({ id, name: id })),
    missing: missingOf(given, 'mailDomainRecords'),
  }),
});

const yesNo = z.boolean();

/** A verified mail domain of the council, as everybody can look it up. */
export const mailDomain = subject(list, (id) => [{ about: 'domain', id }], {
  mailServers: part(publishedRecords, 'mailServers', {
    says: 'Whose servers take its email first: a gateway elsewhere filters before Microsoft does',
    type: mailServerTypes,
  }),
  receivesMail: part(receivedMail, 'receivesMail', {
    says: 'Some server takes its email, or somebody has their main address in it',
    type: yesNo,
  }),
  refusesOtherServers: part(refusedServers, 'refusesOtherServers', {
    says: 'Exchange takes email from outside only from servers that a connector names',
    type: yesNo,
  }),
  spfProtects: part(publishedRecords, 'spfProtects', {
    says: 'One SPF record tells others to distrust further senders, and can be followed to its end',
    type: yesNo,
  }),
  hasOneSpf: part(publishedRecords, 'hasOneSpf', {
    says: 'It publishes exactly one SPF record',
    type: yesNo,
  }),
  spfNamesMicrosoft: part(publishedRecords, 'spfNamesMicrosoft', {
    says: 'Its SPF record lets the servers of Microsoft 365 send',
    type: yesNo,
  }),
  sentByMicrosoft: part(sentMail, 'sentByMicrosoft', {
    says: 'Microsoft’s servers send email in its name: people have their main address in it, and no other server takes all',
    type: yesNo,
  }),
  isSigned: part(signedMail, 'isSigned', {
    says: 'Microsoft signs its email with a key of its own (DKIM), and the key can be found',
    type: yesNo,
  }),
  dmarcEnforced: part(publishedRecords, 'dmarcEnforced', {
    says: 'DMARC has forged email put aside or refused, for sub-domains too',
    type: yesNo,
  }),
  dmarcReported: part(publishedRecords, 'dmarcReported', {
    says: 'DMARC reports are sent to somebody',
    type: yesNo,
  }),
  mtaStsEnforced: part(publishedRecords, 'mtaStsEnforced', {
    says: 'MTA-STS asks for encryption on the way, and names every mail server',
    type: yesNo,
  }),
  tlsFaultsReported: part(publishedRecords, 'tlsFaultsReported', {
    says: 'Faults of encryption on the way are reported to somebody (TLS-RPT)',
    type: yesNo,
  }),
});
