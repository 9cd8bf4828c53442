import { each } from '../../src/facts/testing.ts';
import { aMailbox } from './a-mailbox.ts';
import { about } from './question.ts';

const noConditions = {
  sentTo: [],
  sentToMemberOf: [],
  recipientDomainIs: [],
  exceptIfSentTo: [],
  exceptIfSentToMemberOf: [],
  exceptIfRecipientDomainIs: [],
};
const forAll = { recipientDomainIs: ['council.gov.uk'] };
const organisation = (organizationConfig: object) => ({ organizationConfig });
const web = (cas: object, policy: object = {}) => ({
  ...aMailbox(),
  casMailboxes: [{ userId: 'u', owaEnabled: true, owaMailboxPolicy: 'OwaMailboxPolicy-Default', ...cas }],
  owaMailboxPolicies: [
    {
      name: 'OwaMailboxPolicy-Default',
      additionalStorageProvidersAvailable: true,
      allowCopyContactsToDeviceAddressBook: true,
      personalAccountsEnabled: true,
      conditionalAccessPolicy: 'Off',
      ...policy,
    },
  ],
});
const atMicrosoft = {
  domains: [{ id: 'council.gov.uk', isVerified: true, isInitial: false }],
  mailDomainRecords: each({ 'council.gov.uk': { mx: ['x.mail.protection.outlook.com'] } }),
};
const atGateway = {
  ...atMicrosoft,
  mailDomainRecords: each({ 'council.gov.uk': { mx: ['mx.filter.example'] } }),
};
const filter = (
  policies: { malware?: readonly object[]; content?: readonly object[]; rules?: readonly object[] },
  where: object = atMicrosoft,
) => ({
  ...aMailbox(),
  ...where,
  malwareFilterPolicies: policies.malware ?? [
    { name: 'Default', isDefault: true, enableFileFilter: true, zapEnabled: true },
  ],
  contentFilterPolicies: policies.content ?? [
    { name: 'Default', isDefault: true, allowedSenders: 0, allowedSenderDomains: [] },
  ],
  mailFilterRules: (policies.rules ?? []).map((one, at) => ({
    id: String(at),
    name: 'Rule',
    state: 'Enabled',
    priority: at,
    isPreset: false,
    ...noConditions,
    ...one,
  })),
});
const off = { name: 'Default', isDefault: true, enableFileFilter: false, zapEnabled: true };
const strong = { name: 'Strong', isDefault: false, enableFileFilter: true, zapEnabled: true };
const cas = (changes: object, transport: boolean | null = true, securityDefaults = false) => ({
  casMailboxes: [
    {
      userId: 'u',
      popEnabled: false,
      imapEnabled: false,
      smtpClientAuthenticationDisabled: null,
      ...changes,
    },
  ],
  transportConfig: { smtpClientAuthenticationDisabled: transport },
  securityDefaults: { isEnabled: securityDefaults },
});

/** Pages of the cmdlets; preset-security-policies. */
export const mailQuestions = [
  ...about('advised/direct-send-refused', [
    ['an older tenant does not have the switch', 'unknown', organisation({ rejectDirectSend: null })],
    ['on', 'pass', organisation({ rejectDirectSend: true })],
  ]),
  ...about('advised/outside-recipients-pointed-out', [
    [
      'all tips are off, this one is on',
      'fail',
      organisation({ mailTipsAllTipsEnabled: false, mailTipsExternalRecipientsTipsEnabled: true }),
    ],
    [
      'as it comes',
      'fail',
      organisation({ mailTipsAllTipsEnabled: true, mailTipsExternalRecipientsTipsEnabled: false }),
    ],
    [
      'the one for outsiders was not said',
      'unknown',
      organisation({ mailTipsAllTipsEnabled: true, mailTipsExternalRecipientsTipsEnabled: null }),
    ],
  ]),
  ...about('mail/private-storage-not-offered', [
    ['offered', 'fail', web({})],
    ['Outlook on the web is off', 'pass', web({ owaEnabled: false })],
    ['whether it is on was not said', 'unknown', web({ owaEnabled: undefined })],
    [
      'whether it is on was not said, and nothing is offered',
      'pass',
      web({ owaEnabled: undefined }, { additionalStorageProvidersAvailable: false }),
    ],
    ['a mailbox without a policy', 'unknown', web({ owaMailboxPolicy: null })],
    ['a policy that did not come back', 'unknown', web({ owaMailboxPolicy: 'Other' })],
    ['not offered', 'pass', web({}, { additionalStorageProvidersAvailable: false })],
  ]),
  ...about('mail/attachments-filtered', [
    ['an older tenant in which nobody changed anything', 'fail', filter({ malware: [off] })],
    ['a good policy without a rule is for nobody', 'fail', filter({ malware: [off, strong] })],
    [
      'a good policy whose rule is off',
      'fail',
      filter({
        malware: [off, strong],
        rules: [{ malwareFilterPolicy: 'Strong', state: 'Disabled', ...forAll }],
      }),
    ],
    [
      'a good policy for the domain',
      'pass',
      filter({ malware: [off, strong], rules: [{ malwareFilterPolicy: 'Strong', ...forAll }] }),
    ],
    [
      'a good policy for another domain',
      'fail',
      filter({
        malware: [off, strong],
        rules: [{ malwareFilterPolicy: 'Strong', recipientDomainIs: ['other.gov.uk'] }],
      }),
    ],
    [
      'a preset for everybody',
      'pass',
      filter({
        malware: [off, strong],
        rules: [
          {
            isPreset: true,
            name: 'Standard Preset Security Policy',
            malwareFilterPolicy: 'Strong',
            hostedContentFilterPolicy: 'X',
          },
        ],
      }),
    ],
    ['another filter in front', 'unknown', filter({}, atGateway)],
    ['a filter in front, whatever Microsoft’s is set to', 'unknown', filter({ malware: [off] }, atGateway)],
    [
      'email is not taken back',
      'fail',
      filter({ malware: [{ ...off, enableFileFilter: true, zapEnabled: false }] }),
    ],
  ]),
  ...about('mail/no-sender-skips-filter', [
    [
      'a domain is let past',
      'fail',
      filter({
        content: [
          { name: 'Default', isDefault: true, allowedSenders: 0, allowedSenderDomains: ['gmail.com'] },
        ],
      }),
    ],
    [
      'a list in a policy for nobody',
      'pass',
      filter({
        content: [
          { name: 'Default', isDefault: true, allowedSenders: 0, allowedSenderDomains: [] },
          { name: 'Old', isDefault: false, allowedSenders: 9, allowedSenderDomains: [] },
        ],
      }),
    ],
  ]),
  ...about('mail/older-ways-off', [
    ['the mailbox follows an open organisation', 'fail', cas({}, false)],
    ['the mailbox is opened by itself', 'fail', cas({ smtpClientAuthenticationDisabled: false })],
    [
      'Microsoft’s basic protection stops it whatever is set',
      'pass',
      cas({ smtpClientAuthenticationDisabled: false }, false, true),
    ],
    ['IMAP is on', 'fail', cas({ imapEnabled: true })],
  ]),
];
