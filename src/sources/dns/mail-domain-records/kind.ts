import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/** How each record begins. SPF does not tell capitals apart (RFC 7208, section 12). */
export const spfRecord = /^v=spf1( |$)/i;
/** The name of the tag is `v` in either letter, its value is told apart by capitals (RFC 9989 and RFC 7489, section 6.4). */
export const dmarcRecord = /^\s*[vV]\s*=\s*DMARC1\s*(;|$)/;
/** Both told apart by capitals (RFC 8461, section 3.1; RFC 8460, section 3). */
export const mtaStsRecord = /^v=STSv1\s*;/;
export const tlsReportRecord = /^v=TLSRPTv1\s*;/;

const inParts =
  'Ours: a file of another tool holds some records only, and a question may go unanswered; one is not known then.';

/**
 * What a mail domain publishes for everybody to see. Subject: domain name. Only verified domains of the council are
 * asked for; the domain that Microsoft gave is not. A list that is absent was not read: nobody answered, as `unread` says,
 * or a file of another tool holds a part of this only. An empty one means that there is no such record.
 */
export const mailDomainRecords = evidenceKind({
  id: 'mailDomainRecords',
  endpoint: 'DNS {domain}',
  shape: 'each',
  key: 'subject',
  about: 'domain',
  names: {
    mx: 'MX',
    spf: 'TXT v=spf1',
    spfLookups: 'SPF look-ups',
    spfIsBroken: 'SPF look-ups',
    spfVoids: 'SPF look-ups of nothing',
    spfLedTo: 'TXT v=spf1 of included names',
    dmarc: 'TXT _dmarc',
    dmarcAbove: 'TXT _dmarc of the domain above',
    mtaSts: 'TXT _mta-sts',
    mtaStsPolicy: 'mta-sts.txt',
    tlsReports: 'TXT _smtp._tls',
    selectors: 'CNAME _domainkey',
    unread: 'DNS questions without an answer',
  },
  mayBeAbsent: {
    mx: inParts,
    spf: inParts,
    spfLookups: inParts,
    dmarc: inParts,
    mtaSts: inParts,
    tlsReports: inParts,
    selectors: inParts,
    dmarcAbove: 'Ours: asked for only where the domain has no record of its own.',
    spfVoids: 'Ours: counted only where there is a record.',
    spfLedTo: 'Ours: followed only where there is a record.',
    spfIsBroken: 'Ours: said only where the record leads to none, or to two.',
    mtaStsPolicy: 'Ours: absent where the file was not read; unread says why.',
    unread: 'Ours: said only where a question went without an answer.',
  },
  item: z.object({
    /** Mail servers, lower case, by rising priority; an empty name takes no mail. */
    mx: z.array(z.string()).optional(),
    spf: z.array(z.string()).optional(),
    /** Look-ups that a receiver makes for the SPF record; null where an included one did not answer. */
    spfLookups: z.number().nullish(),
    /** A record that the SPF record leads to is none, or is there twice. */
    spfIsBroken: z.boolean().optional(),
    /** Names that it looks up and that do not exist; null where one did not answer. */
    spfVoids: z.int().nullish(),
    /** Records of the names that the record leads to, through others too; a name that did not answer is not among them. */
    spfLedTo: z.array(z.object({ name: z.string(), records: z.array(z.string()) })).optional(),
    dmarc: z.array(z.string()).optional(),
    /** Of the domain above that speaks for it, where a sub-domain has none; not asked otherwise. */
    dmarcAbove: z.array(z.string()).optional(),
    mtaSts: z.array(z.string()).optional(),
    /** The policy file; null where there is none, absent where it was not read. */
    mtaStsPolicy: z.string().nullish(),
    tlsReports: z.array(z.string()).optional(),
    /** Where the two selectors of Microsoft point, in their order, lower case; empty for one that points nowhere. */
    selectors: z.array(z.string()).optional(),
    /** Why a property of these was not read, by its name. */
    unread: z.record(z.string(), z.string()).optional(),
  }),
});
