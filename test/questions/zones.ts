import type { Files, Named, Zone } from './zone.ts';

type Outcome = 'pass' | 'fail' | 'unknown' | 'not-applicable';
/** What is asked, the answer, what the council's own name says, what other names say, and what web servers give out. */
export type ZoneRow = readonly [asks: string, is: Outcome, own: Named, others?: Zone, files?: Files];

export const council = 'exampleton-pc.gov.uk';
const microsoft = 'exampletonpc-gov-uk.mail.protection.outlook.com';
const outlook: Zone = {
  'spf.protection.outlook.com': { txt: ['v=spf1 ip4:40.92.0.0/15 ip4:40.107.0.0/16 -all'] },
};
const own = (...txt: (string | string[])[]): Named => ({ mx: [microsoft], txt });
/** A chain of names, each of which includes the next. */
const chain = (length: number): Zone =>
  Object.fromEntries(
    Array.from({ length }, (_one, at) => [
      `spf${String(at)}.sender.net`,
      {
        txt: [`v=spf1 ${at + 1 < length ? `include:spf${String(at + 1)}.sender.net` : 'ip4:192.0.2.1'} -all`],
      },
    ]),
  );
const parked: Named = { mx: [''] };

/** RFC 7208 (3.2, 3.3, 4.4, 4.5, 4.6.4, 5.1, 5.2, 6.1); gov.uk, "Protect domains that don't send email" (read 2026-11). */
const spf: readonly ZoneRow[] = [
  [
    'Microsoft is included, others refused',
    'pass',
    own('v=spf1 include:spf.protection.outlook.com -all'),
    outlook,
  ],
  ['others put aside', 'pass', own('v=spf1 include:spf.protection.outlook.com ~all'), outlook],
  ['a record in two pieces', 'pass', own(['v=spf1 include:spf.protec', 'tion.outlook.com -all']), outlook],
  [
    'two pieces that were meant to have a blank between',
    'fail',
    own(['v=spf1 include:spf.protection.outlook.com', '-all']),
    outlook,
  ],
  ['capitals', 'pass', own('V=SPF1 Include:spf.protection.outlook.com -ALL'), outlook],
  [
    'a redirect',
    'pass',
    own('v=spf1 redirect=_spf.host.net'),
    { '_spf.host.net': { txt: ['v=spf1 ip4:192.0.2.0/24 ~all'] } },
  ],
  ['a redirect to a name that does not exist', 'fail', own('v=spf1 redirect=_spf.host.net')],
  [
    'a redirect to a name whose server failed',
    'unknown',
    own('v=spf1 redirect=_spf.host.net'),
    { '_spf.host.net': { txt: 'ESERVFAIL' } },
  ],
  [
    'a redirect to a name that did not answer in time',
    'unknown',
    own('v=spf1 redirect=_spf.host.net'),
    { '_spf.host.net': { txt: 'ETIMEOUT' } },
  ],
  [
    'two names that include each other',
    'fail',
    own('v=spf1 include:a.sender.net -all'),
    {
      'a.sender.net': { txt: ['v=spf1 include:b.sender.net -all'] },
      'b.sender.net': { txt: ['v=spf1 include:a.sender.net -all'] },
    },
  ],
  ['a chain of ten', 'pass', own('v=spf1 include:spf0.sender.net -all'), chain(10)],
  ['a chain of eleven', 'fail', own('v=spf1 include:spf0.sender.net -all'), chain(11)],
  [
    'one name included eleven times',
    'fail',
    own(`v=spf1 ${'include:spf.protection.outlook.com '.repeat(11)}-all`),
    outlook,
  ],
  ['everybody may send', 'fail', own('v=spf1 +all')],
  ['everybody may send, without a sign', 'fail', own('v=spf1 all')],
  ['nothing is said of others', 'fail', own('v=spf1 include:spf.protection.outlook.com ?all'), outlook],
  ['it has no end', 'fail', own('v=spf1 include:spf.protection.outlook.com'), outlook],
  ['two records', 'fail', own('v=spf1 -all', 'v=spf1 include:spf.protection.outlook.com -all'), outlook],
  ['a second text that only begins alike', 'pass', own('v=spf1 -all', 'v=spf10 -all', 'MS=ms12345')],
  ['a blank in front', 'fail', own(' v=spf1 -all')],
  ['quotation marks were copied with it', 'fail', own('"v=spf1 -all"')],
  ['no text at all', 'fail', { mx: [microsoft] }],
  ['its server failed', 'unknown', { mx: [microsoft], txt: 'ESERVFAIL' }],
  ['its server did not answer in time', 'unknown', { mx: [microsoft], txt: 'ETIMEOUT' }],
  ['its server refused', 'unknown', { mx: [microsoft], txt: 'EREFUSED' }],
  ['no name server can be reached', 'unknown', { mx: 'ECONNREFUSED', txt: 'ECONNREFUSED' }],
  [
    'an included name has no such record',
    'fail',
    own('v=spf1 include:a.sender.net -all'),
    { 'a.sender.net': { txt: ['hello'] } },
  ],
  [
    'an included name has two',
    'fail',
    own('v=spf1 include:a.sender.net -all'),
    { 'a.sender.net': { txt: ['v=spf1 -all', 'v=spf1 ~all'] } },
  ],
  [
    'an included name lets everybody send',
    'fail',
    own('v=spf1 include:a.sender.net -all'),
    { 'a.sender.net': { txt: ['v=spf1 +all'] } },
  ],
  ['an include that depends on the message', 'unknown', own('v=spf1 include:%{ir}.sender.net -all')],
  ['two names that do not exist', 'pass', own('v=spf1 a:x.sender.net a:y.sender.net -all')],
  [
    'three names that do not exist',
    'fail',
    own('v=spf1 a:x.sender.net a:y.sender.net exists:z.sender.net -all'),
  ],
  ['a wrong word', 'fail', own('v=spf1 includes:spf.protection.outlook.com -all'), outlook],
  ['a domain that takes and sends no mail', 'pass', { ...parked, txt: ['v=spf1 -all'] }],
  ['a parked domain without a record', 'fail', parked],
];

const dmarc = (...txt: (string | string[])[]): Zone => ({ [`_dmarc.${council}`]: { txt } });
const any: Named = { mx: [microsoft], txt: ['v=spf1 -all'] };

/** RFC 9989 and RFC 7489 (6.3, 6.6.3); NCSC, "Email security and anti-spoofing" (read 2026-11). */
const enforced: readonly ZoneRow[] = [
  ['refused', 'pass', any, dmarc('v=DMARC1; p=reject; rua=mailto:a@sender.net')],
  ['put aside', 'pass', any, dmarc('v=DMARC1;p=quarantine')],
  ['in two pieces', 'pass', any, dmarc(['v=DMARC1; p=rej', 'ect'])],
  ['names of tags in capitals', 'pass', any, dmarc('v=DMARC1; P=REJECT; SP=Quarantine; PCT=100')],
  ['the version in small letters', 'fail', any, dmarc('v=dmarc1; p=reject')],
  ['only looked at', 'fail', any, dmarc('v=DMARC1; p=none; rua=mailto:a@sender.net')],
  ['sub-domains are left open', 'fail', any, dmarc('v=DMARC1; p=reject; sp=none')],
  ['half of the mail', 'fail', any, dmarc('v=DMARC1; p=quarantine; pct=50')],
  ['none of the mail, in capitals', 'fail', any, dmarc('v=DMARC1; p=reject; PCT=0')],
  ['two records', 'fail', any, dmarc('v=DMARC1; p=reject', 'v=DMARC1; p=quarantine')],
  ['beside a text of something else', 'pass', any, dmarc('v=DMARC1; p=reject', 'v=spf1 -all')],
  ['it leads to another name that has none', 'fail', any, { [`_dmarc.${council}`]: { txt: [] } }],
  ['none', 'fail', any],
  ['its server failed', 'unknown', any, { [`_dmarc.${council}`]: { txt: 'ESERVFAIL' } }],
  ['its server did not answer in time', 'unknown', any, { [`_dmarc.${council}`]: { txt: 'ETIMEOUT' } }],
  ['a parked domain without a record', 'fail', parked],
  [
    'a parked domain that refuses all',
    'pass',
    parked,
    dmarc('v=DMARC1; p=reject; sp=reject; adkim=s; aspf=s'),
  ],
  ['the record was put at the name itself', 'fail', { mx: [microsoft], txt: ['v=DMARC1; p=reject'] }],
];

const sts = (...txt: string[]): Zone => ({
  [`_mta-sts.${council}`]: { txt },
  [`mta-sts.${council}`]: { a: true },
});
const file = (mode: string, ...mx: string[]): Files => ({
  [`mta-sts.${council}`]: [
    'version: STSv1',
    `mode: ${mode}`,
    ...mx.map((one) => `mx: ${one}`),
    'max_age: 1209600',
    '',
  ].join('\r\n'),
});
const record = 'v=STSv1; id=20260101T000000';

/** RFC 8461 (3, 4.1); RFC 7505 (read 2026-11). */
const encryption: readonly ZoneRow[] = [
  ['enforced, and the server is named', 'pass', any, sts(record), file('enforce', microsoft)],
  ['tried', 'fail', any, sts(record), file('testing', microsoft)],
  ['switched off', 'fail', any, sts(record), file('none', microsoft)],
  ['a word in capitals that must be in small letters', 'fail', any, sts(record), file('ENFORCE', microsoft)],
  ['another server is named', 'fail', any, sts(record), file('enforce', 'mail.old-host.net')],
  [
    'a filter in front, which is named',
    'pass',
    { mx: ['mx1.filter.net', 'mx2.filter.net'] },
    sts(record),
    file('enforce', '*.filter.net'),
  ],
  [
    'one of two servers is not named',
    'fail',
    { mx: [microsoft, 'mx2.filter.net'] },
    sts(record),
    file('enforce', microsoft),
  ],
  ['the record promises a file that is not there', 'fail', any, sts(record), { [`mta-sts.${council}`]: 404 }],
  ['the file is moved elsewhere', 'fail', any, sts(record), { [`mta-sts.${council}`]: 301 }],
  ['the web server is broken', 'unknown', any, sts(record), { [`mta-sts.${council}`]: 500 }],
  ['the web server does not answer', 'unknown', any, sts(record)],
  ['a file without a record', 'fail', any, {}, file('enforce', microsoft)],
  ['two records', 'fail', any, sts(record, 'v=STSv1; id=2'), file('enforce', microsoft)],
  ['the name server of the record failed', 'unknown', any, { [`_mta-sts.${council}`]: { txt: 'ESERVFAIL' } }],
  [
    'the name server of the mail servers failed',
    'unknown',
    { mx: 'ESERVFAIL' },
    sts(record),
    file('enforce', microsoft),
  ],
  ['a domain that takes no mail', 'not-applicable', parked],
];

const reports = (...txt: string[]): Zone => ({ [`_smtp._tls.${council}`]: { txt } });

/** RFC 8460 (3; read 2026-11). */
const faults: readonly ZoneRow[] = [
  ['to an address', 'pass', any, reports('v=TLSRPTv1; rua=mailto:tls@sender.net')],
  ['to nobody', 'fail', any, reports('v=TLSRPTv1;')],
  [
    'two records',
    'fail',
    any,
    reports('v=TLSRPTv1; rua=mailto:a@sender.net', 'v=TLSRPTv1; rua=mailto:b@sender.net'),
  ],
  ['its server did not answer in time', 'unknown', any, { [`_smtp._tls.${council}`]: { txt: 'ETIMEOUT' } }],
  ['a domain that takes no mail', 'not-applicable', parked],
];

export const zones: Readonly<Record<string, readonly ZoneRow[]>> = {
  'advised/spf-protects-domain': spf,
  'advised/dmarc-enforced-for-domain': enforced,
  'advised/encryption-asked-of-senders': encryption,
  'advised/encryption-faults-reported': faults,
};
