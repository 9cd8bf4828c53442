import { contact, named } from '../../src/facts/mail/testing-objects.ts';
import { mailEvidence, outbound, remote } from '../../src/facts/mail/testing.ts';
import type { Box } from '../../src/facts/mail/testing.ts';
import type { Recipient } from '../../src/sources/mail/recipients/kind.ts';
import { about } from './question.ts';

type Given = Readonly<Record<string, unknown>>;

/** One mailbox of a clerk, from which everything that is set gets out. */
const clerk = (box: Box, recipients: readonly Recipient[] = [], more: Given = {}): Given => ({
  ...mailEvidence({ clerk: box, deputy: {} }, recipients),
  ...more,
});
const without = (given: Given, kind: string): Given =>
  Object.fromEntries(Object.entries(given).filter(([id]) => id !== kind));
const spamRule = (changes: object) => ({
  outboundSpamPolicies: [
    { id: 'default', name: 'Default', isDefault: true, autoForwardingMode: 'Off' },
    { id: 'open', name: 'Open', isDefault: false, autoForwardingMode: 'On' },
  ],
  outboundSpamRules: [
    {
      id: 'r',
      policy: 'Open',
      state: 'Enabled',
      priority: 0,
      from: ['#clerk@exampleton.example'],
      fromMemberOf: [],
      senderDomainIs: [],
      exceptIfFrom: [],
      exceptIfFromMemberOf: [],
      exceptIfSenderDomainIs: [],
      ...changes,
    },
  ],
});
const rejects = (changes: object) => ({
  transportRules: [
    {
      id: 't',
      name: 'No forwards',
      state: 'Enabled',
      mode: 'Enforce',
      priority: 0,
      activationDate: null,
      expiryDate: null,
      stopRuleProcessing: false,
      hasConditions: false,
      hasExceptions: false,
      messageTypeMatches: 'AutoForward',
      sentToScope: 'NotInOrganization',
      rejects: true,
      deletes: false,
      targets: [],
      addsManager: false,
      routeMessageOutboundConnector: null,
      spamConfidence: null,
      ...changes,
    },
  ],
});
const domains = (remoteDomains: readonly object[]): Given => ({ remoteDomains });

/** mail-leaving.md, B1 to B16; Set-HostedOutboundSpamFilterPolicy and Set-RemoteDomain (read 2026-11). */
export const stoppedForwardQuestions = [
  ...about('mail/automatic-forwarding-refused', [
    ['Off for all', 'pass', clerk({}, [], outbound('Off'))],
    [
      'Off, though a remote domain is open',
      'pass',
      clerk({}, [], { ...outbound('Off'), ...remote({ '*': true, 'gmail.com': true }) }),
    ],
    ['On, and nothing else stops it', 'fail', clerk({}, [], outbound('On'))],
    ['Automatic, which may be either', 'unknown', clerk({}, [], outbound('Automatic'))],
    ['a word that Microsoft has since invented', 'unknown', clerk({}, [], outbound('Sometimes'))],
    ['in small letters', 'pass', clerk({}, [], outbound('off'))],
    ['one person is let out', 'fail', clerk({}, [], spamRule({}))],
    ['the rule that lets out is off', 'pass', clerk({}, [], spamRule({ state: 'Disabled' }))],
    ['whether it is on was not said', 'unknown', clerk({}, [], spamRule({ state: null }))],
    [
      'a policy without a rule is for nobody',
      'pass',
      clerk({}, [], { ...spamRule({}), outboundSpamRules: [] }),
    ],
    ['the rules were not read', 'unknown', without(clerk({}, [], spamRule({})), 'outboundSpamRules')],
    [
      'the default policy did not come back',
      'unknown',
      clerk({}, [], {
        outboundSpamPolicies: [{ id: 'c', name: 'C', isDefault: false, autoForwardingMode: 'Off' }],
      }),
    ],
    [
      'every remote domain is closed; whether that stops a forward of a whole mailbox is disputed (B11)',
      'unknown',
      clerk({}, [], { ...outbound('On'), ...remote({ '*': false }) }),
    ],
    [
      'every remote domain is closed, and an administrator set a forward',
      'unknown',
      clerk({ directory: named('c') }, [contact('c', 'x@gmail.com')], {
        ...outbound('On'),
        ...remote({ '*': false }),
      }),
    ],
    [
      'one remote domain is open',
      'fail',
      clerk({}, [], { ...outbound('On'), ...remote({ '*': false, 'gmail.com': true }) }),
    ],
    [
      'whether the default remote domain is open was not said',
      'unknown',
      clerk({}, [], { ...outbound('On'), ...domains([{ domainName: '*', autoForwardEnabled: null }]) }),
    ],
    [
      'a mail flow rule against forwards does not match forwarding of mailboxes',
      'fail',
      clerk({}, [], { ...outbound('On'), ...rejects({}) }),
    ],
    ['the policies were not read', 'unknown', without(clerk({}), 'outboundSpamPolicies')],
  ]),
  ...about('advised/no-domain-takes-forwards', [
    ['the default is closed', 'pass', domains([{ domainName: '*', autoForwardEnabled: false }])],
    ['as it comes', 'fail', domains([{ domainName: '*', autoForwardEnabled: true }])],
    [
      'one is open beside a closed default',
      'fail',
      domains([
        { domainName: '*', autoForwardEnabled: false },
        { domainName: 'firm.example', autoForwardEnabled: true },
      ]),
    ],
    [
      'of one nothing was said',
      'unknown',
      domains([
        { domainName: '*', autoForwardEnabled: false },
        { domainName: 'firm.example', autoForwardEnabled: null },
      ]),
    ],
    ['an empty list, which never is', 'unknown', domains([])],
    [
      'the default is missing',
      'unknown',
      domains([{ domainName: 'firm.example', autoForwardEnabled: false }]),
    ],
  ]),
];
