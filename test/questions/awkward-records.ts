import { each } from '../../src/facts/testing.ts';
import { about } from './question.ts';

const own = 'council.gov.uk';
const microsoft = 'council-gov-uk.mail.protection.outlook.com';
/** What the names in these questions publish. */
const spfLedTo = ['spf.protection.outlook.com', 'x.example', '_spf.x.example', 'a.example', 'b.example'].map(
  (name) => ({ name, records: ['v=spf1 ip4:192.0.2.0/24 -all'] }),
);
const domain = (changes: object, name = own) => ({
  mailDomainRecords: each({
    [name]: {
      mx: [microsoft],
      spf: ['v=spf1 include:spf.protection.outlook.com -all'],
      spfLookups: 1,
      spfVoids: 0,
      spfLedTo,
      dmarc: [],
      mtaSts: [],
      mtaStsPolicy: null,
      tlsReports: [],
      selectors: [],
      ...changes,
    },
  }),
});
const dmarc = (...records: string[]) => domain({ dmarc: records });
const spf = (record: string | string[], spfLookups: number | null = 1) =>
  domain({ spf: [record].flat(), spfLookups, spfLedTo });
const below = (dmarcAbove: string[] | undefined) => domain({ dmarc: [], dmarcAbove }, `mail.${own}`);
const sts = (lines: string[], record = 'v=STSv1; id=20260101', changes: object = {}) =>
  domain({ mtaSts: [record], mtaStsPolicy: `${lines.join('\n')}\n`, ...changes });
const file = ['version: STSv1', 'mode: enforce', `mx: ${microsoft}`, 'max_age: 1209600'];
const changed = (from: string, to: string) => file.map((line) => (line === from ? to : line));
const tls = (...tlsReports: string[]) => domain({ tlsReports });
const dkim = (config: object) => ({
  ...domain({ selectors: ['selector1-key.example'] }),
  dkimSigningConfigs: [{ domain: own, enabled: true, targets: ['selector1-key.example'], ...config }],
});

/** RFC 7208, 4.5, 4.6, 5.2 and 6.1; RFC 7489, 6.3, 6.4 and 6.6.3; RFC 9989, 4.7 and 4.8; RFC 8460, 3; RFC 8461, 3.1 and 3.2. */
export const recordQuestions = [
  ...about('advised/dmarc-enforced-for-domain', [
    ['two records count as none', 'fail', dmarc('v=DMARC1; p=reject', 'v=DMARC1; p=reject')],
    ['no blanks', 'pass', dmarc('v=DMARC1;p=reject')],
    ['blanks around the signs', 'pass', dmarc('v = DMARC1 ; p = reject ;')],
    ['the version is told apart by capitals', 'fail', dmarc('v=dmarc1; p=reject')],
    ['no wish, but reports', 'fail', dmarc('v=DMARC1; rua=mailto:a@b.example')],
    ['a wish for sub-domains that is no word', 'fail', dmarc('v=DMARC1; p=reject; sp=discard')],
    ['a third of it', 'fail', dmarc('v=DMARC1; p=quarantine; pct=33')],
    ['all of it', 'pass', dmarc('v=DMARC1; p=quarantine; pct=100')],
    ['tried out: what would be put aside is let in', 'fail', dmarc('v=DMARC1; p=quarantine; t=y')],
    ['tried out: what would be refused is put aside', 'pass', dmarc('v=DMARC1; p=reject; t=y')],
    [
      'tried out, and sub-domains would be put aside',
      'fail',
      dmarc('v=DMARC1; p=reject; sp=quarantine; t=y'),
    ],
    ['not tried out', 'pass', dmarc('v=DMARC1; p=quarantine; t=n')],
    ['no record', 'fail', dmarc()],
    ['a sub-domain without any above', 'fail', below([])],
    ['a sub-domain, and nobody asked above', 'unknown', below(undefined)],
    ['a sub-domain, two records above', 'fail', below(['v=DMARC1; p=reject', 'v=DMARC1; p=reject'])],
    ['a sub-domain, tried out above', 'fail', below(['v=DMARC1; p=reject; sp=quarantine; t=y'])],
    ['unknown tags are passed over', 'pass', dmarc('v=DMARC1; p=reject; x=y; fo=1; adkim=s')],
  ]),
  ...about('advised/dmarc-reports-for-domain', [
    ['to nobody', 'fail', dmarc('v=DMARC1; p=reject; rua=')],
    ['blanks around the sign', 'pass', dmarc('v=DMARC1; p=reject; rua = mailto:a@b.example')],
    ['with a bound of size', 'pass', dmarc('v=DMARC1; p=reject; rua=mailto:a@b.example!10m')],
    ['an address without mailto', 'fail', dmarc('v=DMARC1; p=reject; rua=a@b.example')],
    [
      'two records count as none',
      'fail',
      dmarc('v=DMARC1; p=none; rua=mailto:a@b.example', 'v=DMARC1; p=none'),
    ],
  ]),
  ...about('advised/spf-protects-domain', [
    ['two records are an error', 'fail', spf(['v=spf1 -all', 'v=spf1 include:x.example -all'])],
    ['all without a sign lets everybody send', 'fail', spf('v=spf1 include:x.example all')],
    ['neutral', 'fail', spf('v=spf1 include:x.example ?all')],
    ['nothing but its version', 'fail', spf('v=spf1', 0)],
    ['every address there is', 'fail', spf('v=spf1 ip4:0.0.0.0/0 -all', 0)],
    ['every newer address there is', 'fail', spf('v=spf1 ip6:::/0 -all', 0)],
    ['two halves that are every address', 'fail', spf('v=spf1 ip4:0.0.0.0/1 ip4:128.0.0.0/1 -all', 0)],
    ['the end of another record', 'pass', spf('v=spf1 redirect=_spf.x.example', 1)],
    ['a word that is none is an error', 'fail', spf('v=spf1 include:x.example foo -all')],
    ['a comma is an error', 'fail', spf('v=spf1 include:x.example, -all')],
    ['an unknown tag with a value is passed over', 'pass', spf('v=spf1 include:x.example new=1 -all')],
    ['an include of nothing is an error', 'fail', spf('v=spf1 include: -all', 0)],
    ['an address that is none is an error', 'fail', spf('v=spf1 ip4:192.0.2.300 -all', 0)],
    ['a network', 'pass', spf('v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 -all', 0)],
    ['its own servers', 'pass', spf('v=spf1 a mx a:x.example/24 mx:y.example//64 -all', 4)],
    ['an older version', 'fail', spf('v=spf10 -all', 0)],
    [
      'a record that it includes is none, which is an error of the whole',
      'fail',
      domain({ spf: ['v=spf1 include:gone.example -all'], spfIsBroken: true }),
    ],
    ['with an explanation', 'pass', spf('v=spf1 -all exp=explain.x.example', 0)],
    ['how many look-ups it needs was not said', 'unknown', domain({ spfLookups: undefined })],
    ['how many of them find nothing was not said', 'unknown', domain({ spfVoids: undefined })],
    [
      'none was counted of a record that looks up nothing',
      'pass',
      domain({ spf: ['v=spf1 ip4:192.0.2.0/24 -all'], spfLookups: 0, spfVoids: undefined }),
    ],
  ]),
  ...about('advised/encryption-asked-of-senders', [
    ['nothing is asked', 'fail', sts(changed('mode: enforce', 'mode: none'))],
    ['a mode that is no word', 'fail', sts(changed('mode: enforce', 'mode: strict'))],
    ['a star is one label and not three', 'fail', sts(changed(`mx: ${microsoft}`, 'mx: *.outlook.com'))],
    ['a time that is no number', 'fail', sts(changed('max_age: 1209600', 'max_age: two weeks'))],
    ['an id with a dash is none', 'fail', sts(file, 'v=STSv1; id=2026-01-01')],
    ['the version is told apart by capitals', 'fail', sts(file, 'v=stsv1; id=20260101')],
    ['in capitals, the server', 'pass', sts(changed(`mx: ${microsoft}`, `mx: ${microsoft.toUpperCase()}`))],
    [
      'two servers, both named',
      'pass',
      sts([...file, 'mx: second.example'], undefined, { mx: [microsoft, 'second.example'] }),
    ],
    ['further lines are passed over', 'pass', sts([...file, 'note: hello'])],
    ['a domain that takes no mail', 'not-applicable', domain({ mx: [''] })],
  ]),
  ...about('advised/encryption-faults-reported', [
    ['none', 'fail', tls()],
    ['to an address', 'pass', tls('v=TLSRPTv1;rua=mailto:a@b.example')],
    ['to two', 'pass', tls('v=TLSRPTv1; rua=mailto:a@b.example,https://x.example/')],
    ['by a way that is not one of the two', 'fail', tls('v=TLSRPTv1; rua=ftp://x.example/')],
    ['the version is told apart by capitals', 'fail', tls('v=tlsrptv1; rua=mailto:a@b.example')],
  ]),
  ...about('advised/email-signed-for-domain', [
    ['whether it is on was not said', 'unknown', dkim({ enabled: null })],
    ['on, and where its keys lie was not said', 'unknown', dkim({ targets: [] })],
    ['on for another domain only', 'fail', dkim({ domain: 'other.gov.uk' })],
  ]),
];
