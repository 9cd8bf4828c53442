import { each } from '../../src/facts/testing.ts';
import { about } from './question.ts';

const own = 'council.gov.uk';
const microsoft = 'council-gov-uk.mail.protection.outlook.com';
const domain = (changes: object, name = own) => ({
  mailDomainRecords: each({
    [name]: {
      mx: [microsoft],
      spf: [],
      spfLookups: null,
      dmarc: [],
      mtaSts: [],
      mtaStsPolicy: null,
      tlsReports: [],
      selectors: ['', ''],
      ...changes,
    },
  }),
});
/** A record of the domain, and what the names publish that it leads to. */
const spf = (record: string, ledTo: Readonly<Record<string, string | string[]>> = {}, more: object = {}) =>
  domain({
    spf: [record],
    spfLookups: 3,
    spfVoids: 0,
    spfLedTo: Object.entries(ledTo).map(([name, records]) => ({ name, records: [records].flat() })),
    ...more,
  });
const microsoftKeys = [
  'selector1-council-gov-uk._domainkey.t.example',
  'selector2-council-gov-uk._domainkey.t.example',
];
const dkim = (selectors: string[], config: object = {}) => ({
  ...domain({ selectors }),
  dkimSigningConfigs: [{ domain: own, enabled: true, targets: microsoftKeys, ...config }],
});
const dmarc = (...records: string[]) => domain({ dmarc: records });
const file = (lines: readonly string[], more: object = {}) =>
  domain({ mtaSts: ['v=STSv1; id=20260101T000000'], mtaStsPolicy: lines.join('\r\n'), ...more });
const policy = [
  'version: STSv1',
  'mode: enforce',
  'mx: *.mail.protection.outlook.com',
  'max_age: 604800',
  '',
];
const without = (begin: string) => policy.filter((line) => !line.startsWith(begin));
const tls = (...tlsReports: string[]) => domain({ tlsReports });

/** RFC 7208 (4.5, 4.6, 5.1, 5.2, 6.1), 6376 (3.6), 7489 (6.3, 6.6.3), 8461 (3, 4.1), 8460 (3). */
export const receiverQuestions = [
  ...about('advised/spf-protects-domain', [
    [
      'an include lets everybody send',
      'fail',
      spf('v=spf1 include:a.example -all', { 'a.example': 'v=spf1 +all' }),
    ],
    [
      'an include of an include lets everybody send',
      'fail',
      spf('v=spf1 include:a.example -all', {
        'a.example': 'v=spf1 include:b.example -all',
        'b.example': 'v=spf1 all',
      }),
    ],
    [
      'an include that says nothing of others adds nobody',
      'pass',
      spf('v=spf1 include:a.example -all', { 'a.example': 'v=spf1 ip4:192.0.2.0/24 ?all' }),
    ],
    [
      'an include that refuses whom it passes',
      'pass',
      spf('v=spf1 -include:a.example ~all', { 'a.example': 'v=spf1 +all' }),
    ],
    [
      'an open include that counts as neutral ends the look there',
      'fail',
      spf('v=spf1 ?include:a.example -all', { 'a.example': 'v=spf1 +all' }),
    ],
    [
      'a redirect to a record that refuses',
      'pass',
      spf('v=spf1 redirect=a.example', { 'a.example': 'v=spf1 mx -all' }),
    ],
    [
      'a redirect to a record without an end',
      'fail',
      spf('v=spf1 redirect=a.example', { 'a.example': 'v=spf1 mx' }),
    ],
    [
      'a redirect to an open record',
      'fail',
      spf('v=spf1 redirect=a.example', { 'a.example': 'v=spf1 +all' }),
    ],
    ['a redirect to nothing', 'fail', spf('v=spf1 redirect=a.example', { 'a.example': [] })],
    [
      'a redirect to two records',
      'fail',
      spf('v=spf1 redirect=a.example', { 'a.example': ['v=spf1 -all', 'v=spf1 ~all'] }),
    ],
    ['a redirect in front of all is never followed', 'pass', spf('v=spf1 redirect=a.example -all')],
    ['an include behind all is never read', 'pass', spf('v=spf1 -all include:a.example')],
    ['an include that did not answer', 'unknown', spf('v=spf1 include:a.example -all')],
    [
      'it did not answer, and the end is open anyhow',
      'fail',
      spf('v=spf1 +all include:a.example', {}, { spfLookups: null }),
    ],
    [
      'an included record with a wrong word',
      'fail',
      spf('v=spf1 include:a.example -all', { 'a.example': 'v=spf1 ipv4:192.0.2.1 -all' }),
    ],
    [
      'three names that do not exist',
      'fail',
      spf('v=spf1 a:a.example a:b.example a:c.example -all', {}, { spfVoids: 3 }),
    ],
    ['two of them', 'pass', spf('v=spf1 a:a.example a:b.example -all', {}, { spfVoids: 2 })],
    [
      'whether they exist nobody could say',
      'unknown',
      spf('v=spf1 a:a.example -all', {}, { spfVoids: null }),
    ],
    [
      'half of the internet by two includes',
      'fail',
      spf('v=spf1 include:a.example include:b.example -all', {
        'a.example': 'v=spf1 ip4:0.0.0.0/2 -all',
        'b.example': 'v=spf1 ip4:64.0.0.0/2 -all',
      }),
    ],
    [
      'records that include each other',
      'fail',
      spf('v=spf1 include:a.example -all', { 'a.example': 'v=spf1 include:a.example -all' }),
    ],
    [
      'a dot behind the name',
      'pass',
      spf('v=spf1 include:a.example. -all', { 'a.example': 'v=spf1 ip4:192.0.2.1 -all' }),
    ],
    [
      'eleven look-ups, by includes',
      'fail',
      spf('v=spf1 include:a.example -all', { 'a.example': 'v=spf1 mx -all' }, { spfLookups: 11 }),
    ],
  ]),
  ...about('advised/email-signed-for-domain', [
    ['both selectors lead to their keys', 'pass', dkim(microsoftKeys)],
    ['the first alone', 'pass', dkim([microsoftKeys[0] ?? '', ''])],
    ['the second alone', 'pass', dkim(['', microsoftKeys[1] ?? ''])],
    ['each leads to the key of the other', 'fail', dkim(microsoftKeys.toReversed())],
    ['the first leads to the key of the second', 'fail', dkim([microsoftKeys[1] ?? '', ''])],
    ['neither leads anywhere', 'fail', dkim(['', ''])],
    ['they lead to the keys of another tenant', 'fail', dkim(['selector1-x._domainkey.other.example', ''])],
    ['the keys are there, and it is switched off', 'fail', dkim(microsoftKeys, { enabled: false })],
    ['it was never set up', 'fail', { ...domain({ selectors: microsoftKeys }), dkimSigningConfigs: [] }],
    ['switched on was not said', 'unknown', dkim(microsoftKeys, { enabled: null })],
    ['Exchange named no key', 'unknown', dkim(microsoftKeys, { targets: ['', ''] })],
  ]),
  ...about('advised/dmarc-enforced-for-domain', [
    ['a part that is no number counts as all', 'pass', dmarc('v=DMARC1; p=reject; pct=abc')],
    ['a part of 100', 'pass', dmarc('v=DMARC1; p=quarantine; pct=100;')],
    ['a part of 99', 'fail', dmarc('v=DMARC1; p=reject; pct=99')],
    ['the policy stands last', 'pass', dmarc('v=DMARC1; rua=mailto:a@b.example; p=reject')],
    ['the version stands last', 'fail', dmarc('p=reject; v=DMARC1')],
    ['no sign between version and policy', 'fail', dmarc('v=DMARC1 p=reject')],
    ['named twice: the first counts', 'fail', dmarc('v=DMARC1; p=none; p=reject')],
    ['strict alignment changes nothing here', 'pass', dmarc('v=DMARC1; p=quarantine; adkim=s; aspf=s')],
    ['an empty policy', 'fail', dmarc('v=DMARC1; p=')],
    ['a second record of another version', 'pass', dmarc('v=DMARC1; p=reject', 'v=DMARC2; p=none')],
  ]),
  ...about('advised/encryption-asked-of-senders', [
    ['a whole policy, lines ended as on Windows', 'pass', file(policy)],
    ['without its version', 'fail', file(without('version'))],
    ['without its mode', 'fail', file(without('mode'))],
    ['without its age', 'fail', file(without('max_age'))],
    ['without servers', 'fail', file(without('mx'))],
    [
      'mode twice: the first counts',
      'fail',
      file(['version: STSv1', 'mode: testing', ...without('version')]),
    ],
    ['fields that nobody knows', 'pass', file([...policy, 'x-note: later'])],
    ['a star stands for one label', 'fail', file(policy, { mx: [`a.${microsoft}`] })],
    ['a star alone', 'fail', file(policy.map((line) => (line.startsWith('mx') ? 'mx: *' : line)))],
    ['one server of two is named', 'fail', file(policy, { mx: [microsoft, 'mx.backup.example'] })],
    [
      'the server is named in capitals',
      'pass',
      file(policy.map((line) => (line.startsWith('mx') ? `mx: ${microsoft.toUpperCase()}` : line))),
    ],
    ['two text records', 'fail', file(policy, { mtaSts: ['v=STSv1; id=1', 'v=STSv1; id=2'] })],
    ['an id longer than 32', 'fail', file(policy, { mtaSts: [`v=STSv1; id=${'1'.repeat(33)}`] })],
    ['a file without the text record', 'fail', file(policy, { mtaSts: [] })],
  ]),
  ...about('advised/encryption-faults-reported', [
    ['by email', 'pass', tls('v=TLSRPTv1; rua=mailto:tls@council.gov.uk')],
    ['by the web', 'pass', tls('v=TLSRPTv1;rua=https://reports.example/in')],
    ['by the web without encryption', 'fail', tls('v=TLSRPTv1; rua=http://reports.example/in')],
    ['two ways, one of them known', 'pass', tls('v=TLSRPTv1; rua=x:y,mailto:tls@council.gov.uk')],
    ['to nobody', 'fail', tls('v=TLSRPTv1; rua=')],
    ['without an address', 'fail', tls('v=TLSRPTv1;')],
    ['two records', 'fail', tls('v=TLSRPTv1; rua=mailto:a@b.example', 'v=TLSRPTv1; rua=mailto:c@d.example')],
    ['the version in small letters', 'fail', tls('v=tlsrptv1; rua=mailto:a@b.example')],
    ['an address without what it is', 'fail', tls('v=TLSRPTv1; rua=tls@council.gov.uk')],
    ['blanks around the signs', 'pass', tls('v=TLSRPTv1 ; rua=mailto:a@b.example ;')],
  ]),
];
