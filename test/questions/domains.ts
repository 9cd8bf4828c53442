import { each } from '../../src/facts/testing.ts';
import { about } from './question.ts';

const own = 'council.gov.uk';
const microsoft = 'council-gov-uk.mail.protection.outlook.com';
/** What the names in these questions publish. */
const spfLedTo = [
  'spf.protection.outlook.com',
  'x.example',
  '_spf.x.example',
  'a.example',
  'b.example',
  'x.all',
].map((name) => ({ name, records: ['v=spf1 ip4:192.0.2.0/24 -all'] }));
const plain = {
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
};
const domain = (changes: object, name = own) => ({
  mailDomainRecords: each({ [name]: { ...plain, ...changes } }),
});
const dmarc = (...records: string[]) => domain({ dmarc: records });
const spf = (record: string, spfLookups: number | null = 1) =>
  domain({ spf: [record], spfLookups, spfLedTo });
/** A verified sub-domain, and what was found above it. */
const below = (dmarcAbove: string[] | undefined, child: string[] = []) =>
  domain({ dmarc: child, dmarcAbove }, `mail.${own}`);
const sts = (changes: object) =>
  domain({
    mtaSts: ['v=STSv1; id=20260101'],
    mtaStsPolicy: `version: STSv1\nmode: enforce\nmx: ${microsoft}\nmax_age: 1209600\n`,
    ...changes,
  });
const dkim = (config: object, changes: object = {}) => ({
  ...domain({ selectors: ['selector1-key.example'], ...changes }),
  dkimSigningConfigs: [{ domain: own, enabled: true, targets: ['selector1-key.example'], ...config }],
});
const mailbox = { mailboxes: [{ userId: 'u', recipientTypeDetails: 'UserMailbox', domain: own }] };

/** RFC 7208, 7489, 9989, 8460, 8461, 7505; "Set up government email services securely" of gov.uk. */
export const domainQuestions = [
  ...about('advised/dmarc-enforced-for-domain', [
    [
      'sub-domains are put aside, the domain itself is refused',
      'pass',
      dmarc('v=DMARC1; p=reject; sp=quarantine'),
    ],
    ['blanks and capitals', 'pass', dmarc('v=DMARC1 ;  P=Reject ; rua=mailto:a@b.example')],
    ['none of the mail is touched: pct=0', 'fail', dmarc('v=DMARC1; p=quarantine; pct=0')],
    ['strict below and open above', 'fail', dmarc('v=DMARC1; p=none; sp=reject')],
    [
      'names that do not exist are left out: np=none (RFC 9989)',
      'fail',
      dmarc('v=DMARC1; p=reject; np=none'),
    ],
    ['names that do not exist are refused as well', 'pass', dmarc('v=DMARC1; p=reject; np=reject')],
    ['a word that is no policy', 'fail', dmarc('v=DMARC1; p=monitor')],
    ['a sub-domain without a record follows its parent', 'pass', below(['v=DMARC1; p=reject'])],
    ['a sub-domain follows the sp of its parent', 'fail', below(['v=DMARC1; p=reject; sp=none'])],
    [
      'a sub-domain with a weaker record of its own',
      'fail',
      below(['v=DMARC1; p=reject'], ['v=DMARC1; p=none']),
    ],
    [
      'a strict record of its own, whatever stands above',
      'pass',
      below(['v=DMARC1; p=none'], ['v=DMARC1; p=reject']),
    ],
    ['a file of another tool without these records', 'unknown', domain({ dmarc: undefined })],
  ]),
  ...about('advised/dmarc-reports-for-domain', [
    [
      'an address after another one',
      'pass',
      dmarc('v=DMARC1; p=none; rua=mailto:a@b.example,mailto:c@d.example'),
    ],
    ['only failure reports', 'fail', dmarc('v=DMARC1; p=none; ruf=mailto:a@b.example')],
    [
      'a sub-domain is reported with its parent',
      'pass',
      below(['v=DMARC1; p=reject; rua=mailto:a@b.example']),
    ],
    ['a domain that takes no mail', 'not-applicable', domain({ mx: [''] })],
  ]),
  ...about('advised/spf-protects-domain', [
    ['softly refused', 'pass', spf('v=spf1 include:spf.protection.outlook.com ~all')],
    ['in capitals', 'pass', spf('V=SPF1 INCLUDE:SPF.PROTECTION.OUTLOOK.COM -ALL')],
    ['what stands behind all never counts', 'pass', spf('v=spf1 -all include:x.example', 0)],
    ['redirect beside all is ignored', 'pass', spf('v=spf1 redirect=x.example -all', 0)],
    ['neutral, as without an end', 'fail', spf('v=spf1 ip4:192.0.2.1', 0)],
    ['a name that only ends in all', 'fail', spf('v=spf1 include:x.all', 1)],
    ['exactly ten look-ups', 'pass', spf('v=spf1 include:x.example -all', 10)],
    ['eleven', 'fail', spf('v=spf1 include:x.example -all', 11)],
    ['an included record that did not answer', 'unknown', spf('v=spf1 include:x.example -all', null)],
    ['open whatever did not answer', 'fail', spf('v=spf1 include:x.example +all', null)],
    ['a domain that sends nothing', 'pass', domain({ mx: [''], spf: ['v=spf1 -all'], spfLookups: 0 })],
    ['none', 'fail', domain({ spf: [], spfLookups: null })],
  ]),
  ...about('advised/encryption-asked-of-senders', [
    ['record, file and servers agree', 'pass', sts({})],
    [
      'a file without its version is none (RFC 8461, 3.2)',
      'fail',
      sts({ mtaStsPolicy: `mode: enforce\nmx: ${microsoft}\nmax_age: 1209600` }),
    ],
    ['a record without its id is none (RFC 8461, 3.1)', 'fail', sts({ mtaSts: ['v=STSv1;'] })],
    ['two records', 'fail', sts({ mtaSts: ['v=STSv1; id=1', 'v=STSv1; id=2'] })],
    [
      'only tried',
      'fail',
      sts({ mtaStsPolicy: `version: STSv1\nmode: testing\nmx: ${microsoft}\nmax_age: 1209600` }),
    ],
    ['one server is not named', 'fail', sts({ mx: [microsoft, 'backup.example'] })],
    [
      'a star is one label',
      'pass',
      sts({
        mtaStsPolicy:
          'version: STSv1\r\nmode: enforce\r\nmx: *.mail.protection.outlook.com\r\nmax_age: 86400\r\n',
      }),
    ],
    [
      'a file without a length of time',
      'fail',
      sts({ mtaStsPolicy: `version: STSv1\nmode: enforce\nmx: ${microsoft}` }),
    ],
    [
      'the file did not answer',
      'unknown',
      sts({ mtaStsPolicy: undefined, unread: { mtaStsPolicy: 'silent' } }),
    ],
    [
      'no MX: email goes to the name itself, which the file does not name (RFC 5321, 5.1)',
      'fail',
      { ...sts({ mx: [] }), ...mailbox },
    ],
    [
      'no MX, and the file names the name itself',
      'pass',
      {
        ...sts({ mx: [], mtaStsPolicy: `version: STSv1\nmode: enforce\nmx: ${own}\nmax_age: 1209600` }),
        ...mailbox,
      },
    ],
    [
      'no MX, and a mailbox came back without its address',
      'unknown',
      {
        ...sts({ mx: [] }),
        mailboxes: [{ userId: 'u', recipientTypeDetails: 'UserMailbox', domain: null }],
      },
    ],
  ]),
  ...about('advised/encryption-faults-reported', [
    ['to a web address', 'pass', domain({ tlsReports: ['v=TLSRPTv1; rua=https://x.example/'] })],
    ['to nobody', 'fail', domain({ tlsReports: ['v=TLSRPTv1; rua='] })],
    [
      'two records count as none (RFC 8460, 3)',
      'fail',
      domain({ tlsReports: ['v=TLSRPTv1; rua=mailto:a@b.example', 'v=TLSRPTv1; rua=mailto:c@d.example'] }),
    ],
  ]),
  ...about('advised/email-signed-for-domain', [
    [
      'on, with one of two keys',
      'pass',
      dkim({ targets: ['selector1-key.example', 'selector2-key.example'] }),
    ],
    ['on, and the key is another', 'fail', dkim({}, { selectors: ['elsewhere.example'] })],
    ['off, though the keys are there', 'fail', dkim({ enabled: false })],
    ['never set up', 'fail', { ...domain({}), dkimSigningConfigs: [] }],
    [
      'a gateway in front may sign',
      'unknown',
      { ...domain({ mx: ['mx.filter.example'] }), dkimSigningConfigs: [] },
    ],
    [
      'no MX, nobody has an address there: parked',
      'not-applicable',
      { ...domain({ mx: [] }), dkimSigningConfigs: [], mailboxes: [] },
    ],
    [
      'no MX, but somebody has an address there (RFC 5321, 5.1)',
      'fail',
      { ...domain({ mx: [] }), dkimSigningConfigs: [], ...mailbox },
    ],
    [
      'no MX, and nobody knows who has an address there',
      'unknown',
      { ...domain({ mx: [] }), dkimSigningConfigs: [] },
    ],
    [
      'an MX that says “none” needs nobody’s word',
      'not-applicable',
      { ...domain({ mx: [''] }), dkimSigningConfigs: [] },
    ],
  ]),
];
