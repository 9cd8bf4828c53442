import { each } from '../../src/facts/testing.ts';
import { about } from './question.ts';

type Given = Readonly<Record<string, unknown>>;

const connector = (changes: object = {}) => ({
  id: 'c1',
  name: 'From the filter',
  enabled: true,
  connectorType: 'Partner',
  treatMessagesAsInternal: false,
  takesEverySender: true,
  senderAddresses: 2,
  restrictDomainsToIPAddresses: true,
  restrictDomainsToCertificate: false,
  namesCertificate: false,
  efSkipLastIP: false,
  efSkipIPs: 0,
  efUsers: 0,
  ...changes,
});
const connectors = (...inboundConnectors: object[]): Given => ({ inboundConnectors });
const looksBehind = connector({ efSkipLastIP: true });
const council = 'council.gov.uk';
const at = (...mx: string[]): Given => ({
  domains: [{ id: council, isVerified: true, isInitial: false }],
  mailDomainRecords: each({ [council]: { mx, spf: [], dmarc: [], selectors: [] } }),
});
const microsoft = at('x.mail.protection.outlook.com');
const filter = at('mx.filter.example');
const beside = at('mx.filter.example', 'x.mail.protection.outlook.com');
const unanswered: Given = {
  ...filter,
  mailDomainRecords: each({ [council]: { spf: [], dmarc: [], selectors: [], unread: { mx: 'silent' } } }),
};
const policies = (changes: object = {}): Given => ({
  antiPhishPolicies: [
    { name: 'Default', enabled: true, enableSpoofIntelligence: true, honorDmarcPolicy: true, ...changes },
  ],
});
const directSend = (rejectDirectSend: boolean | null, ...given: object[]): Given => ({
  organizationConfig: { rejectDirectSend },
  ...connectors(...given),
});

/** Set-InboundConnector; "Manage mail flow using a third-party cloud service"; "Enhanced filtering for connectors". */
export const handedInQuestions = [
  ...about('mail/no-connector-skips-filter', [
    ['no connector', 'pass', connectors()],
    ['a partner of ours', 'pass', connectors(connector())],
    [
      'an office server that counts as inside',
      'fail',
      connectors(connector({ connectorType: 'OnPremises', treatMessagesAsInternal: true })),
    ],
    ['it is switched off', 'pass', connectors(connector({ enabled: false, treatMessagesAsInternal: true }))],
    ['not said', 'unknown', connectors(connector({ treatMessagesAsInternal: null }))],
    [
      'not said of one that is off',
      'pass',
      connectors(connector({ enabled: false, treatMessagesAsInternal: null })),
    ],
    [
      'whether it is on was not said',
      'unknown',
      connectors(connector({ enabled: null, treatMessagesAsInternal: true })),
    ],
    [
      'one for certain, another not said',
      'fail',
      connectors(connector({ id: 'c2', treatMessagesAsInternal: true }), connector({ enabled: null })),
    ],
    ['connectors were not read', 'unknown', {}],
    ['it has no name', 'fail', connectors(connector({ name: null, treatMessagesAsInternal: true }))],
  ]),
  ...about('advised/filter-cannot-be-passed-by', [
    ['only the addresses of the filter', 'pass', { ...filter, ...connectors(connector()) }],
    ['no connector', 'fail', { ...filter, ...connectors() }],
    [
      'only the certificate of the filter',
      'pass',
      {
        ...filter,
        ...connectors(
          connector({
            restrictDomainsToIPAddresses: false,
            restrictDomainsToCertificate: true,
            namesCertificate: true,
            senderAddresses: 0,
          }),
        ),
      },
    ],
    [
      'it names addresses and refuses nobody',
      'fail',
      { ...filter, ...connectors(connector({ restrictDomainsToIPAddresses: false })) },
    ],
    ['it is for some domains', 'fail', { ...filter, ...connectors(connector({ takesEverySender: false })) }],
    [
      'a connector of an office server does not refuse',
      'fail',
      { ...filter, ...connectors(connector({ connectorType: 'OnPremises' })) },
    ],
    ['it is off', 'fail', { ...filter, ...connectors(connector({ enabled: false })) }],
    [
      'an address is asked for and none is named',
      'fail',
      { ...filter, ...connectors(connector({ senderAddresses: 0 })) },
    ],
    ['Microsoft takes the email first', 'not-applicable', { ...microsoft, ...connectors() }],
    ['the domain takes no email', 'not-applicable', { ...at(''), ...connectors() }],
    [
      'one of two records leads to Microsoft, which takes email from anybody',
      'fail',
      { ...beside, ...connectors() },
    ],
    [
      'the same, and Microsoft refuses what the filter did not send',
      'pass',
      { ...beside, ...connectors(connector()) },
    ],
    ['nobody answered which servers take the email', 'unknown', { ...unanswered, ...connectors() }],
    ['not said', 'unknown', { ...filter, ...connectors(connector({ takesEverySender: null })) }],
    ['connectors were not read', 'unknown', filter],
  ]),
  ...about('advised/direct-send-refused', [
    ['a connector refuses all but the filter', 'pass', directSend(false, connector())],
    ['neither does', 'fail', directSend(false)],
    [
      'the switch is on, and nothing is known of connectors',
      'pass',
      { organizationConfig: { rejectDirectSend: true } },
    ],
    [
      'the switch is off, and nothing is known of connectors',
      'unknown',
      { organizationConfig: { rejectDirectSend: false } },
    ],
    ['the switch was not said, and a connector refuses', 'pass', directSend(null, connector())],
    ['the switch was not said, and none refuses', 'unknown', directSend(null)],
  ]),
  ...about('advised/forged-senders-stopped', [
    ['Microsoft first', 'pass', { ...microsoft, ...policies(), ...connectors() }],
    ['Microsoft first, whatever is known of connectors', 'pass', { ...microsoft, ...policies() }],
    [
      'a filter in front, and Microsoft sees only it',
      'unknown',
      { ...filter, ...policies(), ...connectors() },
    ],
    [
      'a filter in front, and Microsoft looks behind it',
      'pass',
      { ...filter, ...policies(), ...connectors(looksBehind) },
    ],
    [
      'behind it for some people only',
      'unknown',
      { ...filter, ...policies(), ...connectors(connector({ efSkipLastIP: true, efUsers: 1 })) },
    ],
    [
      'it looks behind named servers',
      'pass',
      { ...filter, ...policies(), ...connectors(connector({ efSkipIPs: 3 })) },
    ],
    [
      'it looks behind one connector and not behind another, which may be that of the filter',
      'unknown',
      { ...filter, ...policies(), ...connectors(looksBehind, connector({ id: 'c2' })) },
    ],
    [
      'the other one is off',
      'pass',
      { ...filter, ...policies(), ...connectors(looksBehind, connector({ id: 'c2', enabled: false })) },
    ],
    [
      'nobody says whether the other one is on',
      'unknown',
      { ...filter, ...policies(), ...connectors(looksBehind, connector({ id: 'c2', enabled: null })) },
    ],
    [
      'the filter in front may do what the policy does not',
      'unknown',
      { ...filter, ...policies({ enableSpoofIntelligence: false }), ...connectors(looksBehind) },
    ],
    [
      'no filter and no check',
      'fail',
      { ...microsoft, ...policies({ honorDmarcPolicy: false }), ...connectors() },
    ],
    ['no name server answered', 'unknown', { ...policies(), ...connectors() }],
  ]),
];
