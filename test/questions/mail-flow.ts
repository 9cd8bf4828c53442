import { contact, flowRule, group, named, to } from '../../src/facts/mail/testing-objects.ts';
import { mailEvidence, mxRecords, microsofts } from '../../src/facts/mail/testing.ts';
import type { TransportRule } from '../../src/sources/mail/transport-rules/kind.ts';
import type { Recipient } from '../../src/sources/mail/recipients/kind.ts';
import { about } from './question.ts';

type Given = Readonly<Record<string, unknown>>;
type Target = TransportRule['targets'][number];

const gmail = to('someone@gmail.com');
const bcc = (address = gmail): { targets: Target[] } => ({ targets: [{ action: 'blindCopyTo', address }] });
const report = { targets: [{ action: 'generateIncidentReport', address: gmail }] as Target[] };
const rules = (all: readonly Partial<TransportRule>[], recipients: readonly Recipient[] = []): Given => ({
  ...mailEvidence({ clerk: {} }, recipients),
  transportRules: all.map((one, at) => flowRule({ id: String(at), priority: at, ...one })),
});
const one = (changes: Partial<TransportRule>, recipients: readonly Recipient[] = []): Given =>
  rules([changes], recipients);
const journal = (changes: object): Given => ({
  ...mailEvidence({ clerk: {} }),
  journalRules: [
    {
      id: 'j',
      name: 'Archive',
      enabled: true,
      everyone: true,
      journalEmailAddress: to('x@archive.example'),
      ...changes,
    },
  ],
});
const past = '2026-01-01T00:00:00Z';
const future = '2027-01-01T00:00:00Z';
const skips = (changes: Partial<TransportRule>, mx: readonly string[] = [microsofts]): Given => ({
  ...one({ spamConfidence: -1, ...changes }),
  mailDomainRecords: mxRecords(mx),
});
const taken = (domainName: string, domainType = 'Authoritative') => ({
  acceptedDomains: [{ domainName, domainType, matchSubDomains: false }],
});
const unplaced = (domain: string): Given => ({
  externalInOutlook: { enabled: true, exceptedDomains: [domain] },
  transportRules: [],
});
const marked = (
  enabled: boolean | null,
  changes: Partial<TransportRule> | undefined,
  exceptedDomains: readonly string[] | null = [],
): Given => ({
  ...rules(changes === undefined ? [] : [{ marksOutsideSenders: true, ...changes }]),
  externalInOutlook: { enabled, exceptedDomains },
});
const servers = (changes: object, mx: readonly string[] = [microsofts]): Given => ({
  ...mailEvidence({ clerk: {} }),
  mailDomainRecords: mxRecords(mx),
  connectionFilterPolicies: [{ id: 'Default', ipAllowList: 0, enableSafeList: false, ...changes }],
});
const sends = (actions: Readonly<Record<string, string | null>>, ruleOf?: object): Given => ({
  outboundSpamPolicies: Object.entries(actions).map(([name, actionWhenThresholdReached]) => ({
    id: name,
    name,
    isDefault: name === 'Default',
    autoForwardingMode: 'Off',
    actionWhenThresholdReached,
  })),
  outboundSpamRules:
    ruleOf === undefined
      ? []
      : [
          {
            id: 'r',
            policy: 'Custom',
            state: 'Enabled',
            priority: 0,
            from: [],
            fromMemberOf: [],
            senderDomainIs: ['exampleton.example'],
            exceptIfFrom: [],
            exceptIfFromMemberOf: [],
            exceptIfSenderDomainIs: [],
            ...ruleOf,
          },
        ],
});
const list = (members: readonly string[] | undefined, recipients: readonly Recipient[] = []): Given => ({
  ...mailEvidence({ clerk: {} }, [group('list', members), ...recipients]),
  directoryGroups: [],
});
const barred = (addresses: readonly string[]): Given => ({
  ...mailEvidence({ clerk: {} }),
  blockedSenders: addresses.map((address) => ({ address: `#${address}` })),
});

/** New-TransportRule, New-JournalRule, use-rules-to-set-scl, Set-HostedOutboundSpamFilterPolicy (read 2026-11). */
export const mailFlowQuestions = [
  ...about('mail/organisation-rules-outside', [
    ['a hidden copy to outside', 'fail', one(bcc())],
    ['tried out: a copy is not made', 'pass', one({ ...bcc(), mode: 'Audit' })],
    ['tried out with tips: a copy is not made', 'pass', one({ ...bcc(), mode: 'AuditAndNotify' })],
    ['tried out: the report is sent all the same', 'fail', one({ ...report, mode: 'Audit' })],
    ['off', 'pass', one({ ...bcc(), state: 'Disabled' })],
    ['whether it is on was not said', 'unknown', one({ ...bcc(), state: undefined })],
    ['how it works was not said', 'unknown', one({ ...bcc(), mode: undefined })],
    ['a mode that Microsoft has since invented', 'unknown', one({ ...bcc(), mode: 'Simulate' })],
    ['over since January', 'pass', one({ ...bcc(), expiryDate: past })],
    ['begins next year', 'pass', one({ ...bcc(), activationDate: future })],
    ['began in January, ends next year', 'fail', one({ ...bcc(), activationDate: past, expiryDate: future })],
    ['a date that is none', 'unknown', one({ ...bcc(), expiryDate: 'soon' })],
    ['on, but for some email only', 'fail', one({ ...bcc(), hasConditions: true })],
    ['to a colleague', 'pass', one(bcc(to('clerk@exampleton.example')))],
    ['to a contact outside', 'fail', one(bcc(named('c')), [contact('c', 'x@firm.example')])],
    ['to a list that nobody could read', 'unknown', one(bcc(named('l')), [group('l', undefined)])],
    ['to a name that nobody knows', 'unknown', one(bcc(named('l')))],
    [
      'somebody outside must agree to each message',
      'fail',
      one({ targets: [{ action: 'moderateMessageByUser', address: gmail }] }),
    ],
    ['to the manager of whoever writes, who may be anybody', 'unknown', one({ addsManager: true })],
    ['through a connector that was not read', 'unknown', one({ routeMessageOutboundConnector: 'Gateway' })],
    ['no rule at all', 'pass', rules([])],
    ['a journal', 'fail', journal({})],
    ['a journal that is off', 'pass', journal({ enabled: false })],
    ['a journal of which nobody said that it is on', 'unknown', journal({ enabled: undefined })],
    [
      'a journal to an address of our own cannot end in a mailbox here',
      'fail',
      journal({ journalEmailAddress: to('archive@exampleton.example') }),
    ],
    ['the journals were not read', 'unknown', { transportRules: [] }],
  ]),
  ...about('mail/organisation-rules-to-personal', [
    ['a firm', 'pass', one(bcc(to('x@archive.example')))],
    ['a private address', 'fail', one(bcc())],
    ['a journal to a private address', 'fail', journal({ journalEmailAddress: to('x@outlook.com') })],
    ['a journal whose address did not come back', 'unknown', journal({ journalEmailAddress: undefined })],
  ]),
  ...about('mail/no-rule-skips-filter', [
    ['for a domain', 'fail', skips({ hasConditions: true })],
    ['tried out only', 'pass', skips({ mode: 'Audit' })],
    ['tried out with a report', 'pass', skips({ ...report, mode: 'Audit' })],
    ['off', 'pass', skips({ state: 'Disabled' })],
    ['whether it is on was not said', 'unknown', skips({ state: undefined })],
    ['none is let past: a low mark', 'pass', skips({ spamConfidence: 0 })],
    ['junk is marked', 'pass', skips({ spamConfidence: 9 })],
    ['the mark was not said', 'unknown', skips({ spamConfidence: undefined })],
    ['a gateway in front needs it', 'unknown', skips({}, ['mx.filter.example'])],
    [
      'a rule without a mark, behind a gateway',
      'pass',
      skips({ spamConfidence: null }, ['mx.filter.example']),
    ],
  ]),
  ...about('mail/no-server-skips-filter', [
    ['none', 'pass', servers({})],
    ['one network', 'fail', servers({ ipAllowList: 1 })],
    ['Microsoft’s own list', 'fail', servers({ enableSafeList: true })],
    ['how many was not said', 'unknown', servers({ ipAllowList: undefined })],
    ['whether Microsoft’s list is on was not said', 'unknown', servers({ enableSafeList: undefined })],
    ['a gateway in front must be let past', 'unknown', servers({ ipAllowList: 1 }, ['mx.filter.example'])],
  ]),
  ...about('advised/outside-email-marked', [
    ['by Outlook', 'pass', marked(true, undefined)],
    ['by nothing', 'fail', marked(false, undefined)],
    ['a partner is left out', 'pass', marked(true, undefined, ['district.example'])],
    ['a provider of private mailboxes is left out', 'fail', marked(true, undefined, ['gmail.com'])],
    ['one is left out, and a rule marks all', 'pass', marked(true, {}, ['hotmail.co.uk'])],
    ['the council’s own domain is left out', 'fail', marked(true, undefined, ['exampleton.example'])],
    [
      'a domain that hands on to another system is left out',
      'fail',
      { ...marked(true, undefined, ['old.example']), ...taken('old.example', 'InternalRelay') },
    ],
    ['one is left out, and which are the council’s was not read', 'unknown', unplaced('district.example')],
    ['a private one is left out, and which are the council’s was not read', 'fail', unplaced('gmail.com')],
    ['who is left out did not come', 'unknown', marked(true, undefined, null)],
    ['who is left out did not come, and it is off', 'fail', marked(false, undefined, null)],
    ['by a rule', 'pass', marked(false, {})],
    ['by a rule that is tried out', 'fail', marked(false, { mode: 'Audit' })],
    ['by a rule that is off', 'fail', marked(false, { state: 'Disabled' })],
    ['by a rule that is over', 'fail', marked(false, { expiryDate: past })],
    ['Outlook was not said, a rule does it', 'pass', marked(null, {})],
    ['Outlook was not said, and no rule', 'unknown', marked(null, undefined)],
    ['whether the rule is on was not said', 'unknown', marked(false, { state: undefined })],
    ['whether the rule marks was not said', 'unknown', marked(false, { marksOutsideSenders: undefined })],
    ['the rules were not read', 'unknown', { externalInOutlook: { enabled: false } }],
  ]),
  ...about('mail/mass-mailings-stopped', [
    ['for the day', 'pass', sends({ Default: 'BlockUserForToday' })],
    ['until somebody lets it', 'pass', sends({ Default: 'BlockUser' })],
    ['only a note', 'fail', sends({ Default: 'Alert' })],
    ['not said', 'unknown', sends({ Default: null })],
    ['a word that Microsoft has since invented', 'unknown', sends({ Default: 'Delay' })],
    ['one policy only notes', 'fail', sends({ Default: 'BlockUser', Custom: 'Alert' }, {})],
    [
      'one that is off only notes',
      'pass',
      sends({ Default: 'BlockUser', Custom: 'Alert' }, { state: 'Disabled' }),
    ],
    [
      'whether one that only notes counts was not said',
      'unknown',
      sends({ Default: 'BlockUser', Custom: 'Alert' }, { state: undefined }),
    ],
    ['one for nobody only notes', 'pass', sends({ Default: 'BlockUser', Custom: 'Alert' })],
    ['the default policy did not come back', 'unknown', sends({ Custom: 'BlockUser' }, {})],
  ]),
  ...about('mail/lists-without-private-addresses', [
    ['colleagues', 'pass', list(['clerk'])],
    ['a private contact', 'fail', list(['p'], [contact('p', 'x@gmail.com')])],
    ['a firm', 'pass', list(['p'], [contact('p', 'x@firm.example')])],
    ['a guest with a private address', 'fail', list(['p'], [contact('p', 'x@yahoo.co.uk', 'GuestMailUser')])],
    ['in a list within it', 'fail', list(['inner'], [group('inner', ['p']), contact('p', 'x@gmail.com')])],
    ['a list within it that nobody could read', 'unknown', list(['inner'], [group('inner', undefined)])],
    ['a list that nobody could read', 'unknown', list(undefined)],
    [
      'a contact whose address did not come back',
      'unknown',
      list(['p'], [{ ...contact('p', 'x@gmail.com'), external: undefined, primary: undefined }]),
    ],
    ['nobody', 'pass', list([])],
    [
      'a recipient that may be a list',
      'unknown',
      list([], [{ ...contact('x', 'x@gmail.com'), recipientTypeDetails: undefined }]),
    ],
    [
      'a dynamic list',
      'unknown',
      list([], [{ ...contact('dyn', 'dyn@exampleton.example', 'DynamicDistributionGroup'), external: null }]),
    ],
  ]),
  ...about('mail/nobody-barred-from-sending', [
    ['nobody', 'pass', barred([])],
    ['the clerk', 'fail', barred(['clerk@exampleton.example'])],
    ['an account that is no mailbox here any more', 'pass', barred(['former@exampleton.example'])],
    ['not read', 'unknown', mailEvidence({ clerk: {} })],
  ]),
];
