import { each } from '../../src/facts/testing.ts';
import { about } from './question.ts';

const own = 'council.gov.uk';
const microsoft = 'council-gov-uk.mail.protection.outlook.com';
const listed = { name: 'spf.protection.outlook.com', records: ['v=spf1 ip4:40.92.0.0/15 -all'] };
const filter = { name: 'spf.filter.example', records: ['v=spf1 ip4:203.0.113.0/24 -all'] };
const hosted = { name: '_spf.host.example', records: ['v=spf1 include:spf.protection.outlook.com -all'] };
const gone = { name: 'gone.example', records: [] };
const plain = {
  mx: [microsoft],
  spf: ['v=spf1 include:spf.protection.outlook.com -all'],
  spfLookups: 1,
  spfVoids: 0,
  spfLedTo: [listed, filter, hosted, gone],
  dmarc: [],
  mtaSts: [],
  mtaStsPolicy: null,
  tlsReports: [],
  selectors: ['', ''],
};
const domain = (changes: object) => ({ mailDomainRecords: each({ [own]: { ...plain, ...changes } }) });
const box = (domainOfIt: string | null = own) => ({
  mailboxes: [{ userId: 'u', recipientTypeDetails: 'UserMailbox', domain: domainOfIt }],
});
const connector = (changes: object = {}) => ({
  id: 'c',
  enabled: true,
  takesEveryRecipient: true,
  useMXRecord: false,
  smartHosts: ['smtp.filter.example'],
  isTransportRuleScoped: false,
  routeAllMessagesViaOnPremises: false,
  ...changes,
});
const out = (...outboundConnectors: object[]) => ({ outboundConnectors });
/** A council with a mailbox in its domain, whose email leaves as Microsoft sends it unless a connector says otherwise. */
const spf = (record: string, more: object = out()) => ({ ...domain({ spf: [record] }), ...box(), ...more });
const alone = 'v=spf1 include:spf.filter.example -all';
const council = (provider: object) => ({
  council: { provider: { name: 'Fen IT', domains: [], ...provider } },
});
const path = (changes: object, ...connectors: object[]) => ({ ...domain(changes), ...out(...connectors) });

/** "Set up SPF" and Set-OutboundConnector of Microsoft; RFC 7208 (4.6, 5.2, 6.1), RFC 5321 (5.1), RFC 7505. */
export const mailPathQuestions = [
  ...about('advised/spf-names-microsoft', [
    ['Microsoft is named', 'pass', spf('v=spf1 include:spf.protection.outlook.com -all')],
    ['in capitals, with a plus', 'pass', spf('V=SPF1 +Include:SPF.Protection.Outlook.com ~ALL')],
    [
      'beside a filter',
      'pass',
      spf('v=spf1 include:spf.filter.example include:spf.protection.outlook.com -all'),
    ],
    ['by a record that it includes', 'pass', spf('v=spf1 include:_spf.host.example -all')],
    ['by a record that it is led to', 'pass', spf('v=spf1 redirect=_spf.host.example')],
    ['it is led to the list itself', 'pass', spf('v=spf1 redirect=spf.protection.outlook.com')],
    ['the filter alone, though Microsoft sends', 'fail', spf(alone)],
    ['nobody may send, though people have mailboxes', 'fail', spf('v=spf1 -all')],
    ['behind all it never counts', 'fail', spf('v=spf1 -all include:spf.protection.outlook.com')],
    ['Microsoft is refused', 'fail', spf('v=spf1 -include:spf.protection.outlook.com ~all')],
    ['Microsoft is left open', 'fail', spf('v=spf1 ?include:spf.protection.outlook.com ~all')],
    ['a name that only ends alike', 'fail', spf('v=spf1 ip4:192.0.2.1 a:spf.protection.outlook.com -all')],
    ['its list of addresses was copied', 'unknown', spf('v=spf1 ip4:40.92.0.0/15 ip4:40.107.0.0/16 -all')],
    ['a stretch of addresses that holds some of its', 'unknown', spf('v=spf1 ip4:40.64.0.0/10 -all')],
    ['a stretch in the newer form', 'unknown', spf('v=spf1 ip6:2a01::/16 -all')],
    ['addresses of one place', 'fail', spf('v=spf1 ip4:192.0.0.0/16 -all')],
    ['it depends on the message', 'unknown', spf('v=spf1 exists:%{i}._spf.host.example -all')],
    ['by the names of the servers', 'unknown', spf('v=spf1 ptr:protection.outlook.com -all')],
    ['an included record that did not answer', 'unknown', spf('v=spf1 include:silent.example -all')],
    [
      'named behind a record that includes one that is gone',
      'unknown',
      spf('v=spf1 include:gone.example include:_spf.host.example -all'),
    ],
    ['no record: another rule says so', 'not-applicable', { ...domain({ spf: [] }), ...box(), ...out() }],
    [
      'two records: another rule says so',
      'not-applicable',
      { ...domain({ spf: [alone, 'v=spf1 -all'] }), ...box(), ...out() },
    ],
    ['records of the domain were not read', 'unknown', { ...box(), ...out() }],
    ['a filter takes all that leaves', 'not-applicable', spf(alone, out(connector()))],
    ['its connector is off', 'fail', spf(alone, out(connector({ enabled: false })))],
    ['its connector is for one partner', 'fail', spf(alone, out(connector({ takesEveryRecipient: false })))],
    [
      'a connector that only asks for encryption',
      'fail',
      spf(alone, out(connector({ useMXRecord: true, smartHosts: [] }))),
    ],
    [
      'all email goes through a server of the council',
      'not-applicable',
      spf(alone, out(connector({ routeAllMessagesViaOnPremises: true }))),
    ],
    ['a rule picks what it takes', 'unknown', spf(alone, out(connector({ isTransportRuleScoped: true })))],
    [
      'a rule picks what it takes, and Microsoft is named',
      'unknown',
      spf('v=spf1 include:spf.protection.outlook.com -all', out(connector({ isTransportRuleScoped: true }))),
    ],
    ['for whom it is did not come', 'unknown', spf(alone, out(connector({ takesEveryRecipient: null })))],
    ['whether it is on did not come', 'unknown', spf(alone, out(connector({ enabled: null })))],
    ['connectors were not read', 'unknown', spf(alone, {})],
    [
      'a parked domain',
      'not-applicable',
      { ...domain({ spf: ['v=spf1 -all'] }), ...box('other.example'), ...out() },
    ],
    ['mailboxes were not read', 'unknown', { ...domain({ spf: [alone] }), ...out() }],
  ]),
  ...about('mail/passing-servers-recorded', [
    ["Microsoft's servers alone", 'pass', path({})],
    ["Microsoft's newer names", 'pass', path({ mx: ['council-gov-uk.a-v1.mx.microsoft'] })],
    ['a domain that takes no mail', 'pass', path({ mx: [''] })],
    ['a filter takes email first', 'fail', path({ mx: ['mx.filter.example'] })],
    ['a filter beside Microsoft', 'fail', path({ mx: [microsoft, 'mx.filter.example'] })],
    ['a name that only begins alike', 'fail', path({ mx: [`${microsoft}.filter.example`] })],
    ['email leaves through a filter', 'fail', path({}, connector())],
    [
      'a program that adds signatures, by a rule',
      'fail',
      path({}, connector({ isTransportRuleScoped: true })),
    ],
    [
      'a rule, whoever the email is for',
      'fail',
      path({}, connector({ isTransportRuleScoped: true, takesEveryRecipient: false })),
    ],
    ['a connector that is off', 'pass', path({}, connector({ enabled: false }))],
    ["to a partner's own servers", 'pass', path({}, connector({ takesEveryRecipient: false }))],
    ["to everybody's own servers, encrypted", 'pass', path({}, connector({ useMXRecord: true }))],
    ['whether it is on did not come', 'unknown', path({}, connector({ enabled: null }))],
    ['its servers did not come', 'unknown', path({}, connector({ smartHosts: null }))],
    [
      'it names no servers, and goes by none of the recipient',
      'unknown',
      path({}, connector({ smartHosts: [] })),
    ],
    ['one is certain, another unread', 'fail', path({}, connector(), connector({ id: 'd', enabled: null }))],
    ['connectors were not read', 'unknown', domain({})],
    ['a filter, and connectors were not read', 'fail', domain({ mx: ['mx.filter.example'] })],
    ['name servers did not answer', 'unknown', out()],
    [
      'the question for servers alone went unanswered',
      'unknown',
      path({ mx: undefined, unread: { mx: 'no name server answered in time' } }),
    ],
    [
      'it is on the record',
      'pass',
      path({ mx: ['mx1.filter.example.'] }, connector()),
      council({ mailServers: ['Filter.example'] }),
    ],
    [
      'it is on the record by its address',
      'pass',
      path({}, connector({ smartHosts: ['[192.0.2.1]'] })),
      council({ mailServers: ['192.0.2.1'] }),
    ],
    [
      "it is the provider's own",
      'pass',
      path({ mx: ['mx.fenit.example'] }),
      council({ domains: ['fenit.example'] }),
    ],
    [
      'another is on the record',
      'fail',
      path({ mx: ['mx.filter.example'] }),
      council({ mailServers: ['otherfilter.example'] }),
    ],
    [
      'a record of a name that only ends alike',
      'fail',
      path({ mx: ['mx.badfilter.example'] }),
      council({ mailServers: ['filter.example'] }),
    ],
  ]),
];
