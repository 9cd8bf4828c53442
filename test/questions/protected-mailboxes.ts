import { council, directory, hers, inGroup, nobody, own, team, type Given } from './a-protected-mailbox.ts';
import { about } from './question.ts';

const weak = { name: 'Weak', isDefault: false, enableFileFilter: false, zapEnabled: true };
const strong = { name: 'Strong', isDefault: false, enableFileFilter: true, zapEnabled: true };
const base = (enableFileFilter: boolean) => ({
  name: 'Default',
  isDefault: true,
  enableFileFilter,
  zapEnabled: true,
});
const uses = (malwareFilterPolicy: string, who: object, more: object = {}) => ({
  malwareFilterPolicy,
  ...who,
  ...more,
});
const preset = (malwareFilterPolicy: string, who: object, more: object = {}) => ({
  isPreset: true,
  name: 'Standard Preset Security Policy',
  malwareFilterPolicy,
  hostedContentFilterPolicy: 'X',
  priority: 1,
  ...who,
  ...more,
});
const filtered = (isDefaultOn: boolean, rules: readonly object[], given: Given = council()): Given => ({
  ...given,
  malwareFilterPolicies: [base(isDefaultOn), weak, strong],
  mailFilterRules: rules.map((one, at) => ({
    id: String(at),
    name: `Rule ${String(at)}`,
    state: 'Enabled',
    priority: at,
    isPreset: false,
    ...nobody,
    ...one,
  })),
});
const content = (policies: readonly object[], rules: readonly object[]): Given => ({
  ...filtered(true, rules),
  contentFilterPolicies: policies,
});
const clean = { name: 'Default', isDefault: true, allowedSenders: 0, allowedSenderDomains: [] };
const open = { name: 'Open', isDefault: false, allowedSenders: 0, allowedSenderDomains: ['gmail.com'] };

/**
 * preset-security-policies (3 July 2026) with its appendix on precedence; anti-malware-policies-configure;
 * safe-attachments-about; Set-SafeAttachmentPolicy (read 2026-11).
 */
export const protectionQuestions = [
  ...about('mail/attachments-filtered', [
    [
      'a preset stands before a custom policy',
      'pass',
      filtered(false, [uses('Weak', own, { priority: 0 }), preset('Strong', own)]),
    ],
    [
      'the preset is for somebody else',
      'fail',
      filtered(true, [uses('Weak', own), preset('Strong', { sentTo: ['other'] })]),
    ],
    ['the preset leaves her out', 'fail', filtered(false, [preset('Strong', { exceptIfSentTo: ['d'] })])],
    [
      'the preset leaves her domain out',
      'fail',
      filtered(false, [preset('Strong', { exceptIfRecipientDomainIs: ['council.gov.uk'] })]),
    ],
    ['the preset is off', 'fail', filtered(false, [preset('Strong', own, { state: 'Disabled' })])],
    [
      'whether the preset is on was not said',
      'unknown',
      filtered(false, [preset('Strong', own, { state: null })]),
    ],
    [
      'whether the preset is on was not said, and the default does as well',
      'pass',
      filtered(true, [preset('Strong', own, { state: null })]),
    ],
    [
      'two kinds of conditions must both fit',
      'fail',
      filtered(false, [uses('Strong', { ...hers, recipientDomainIs: ['other.gov.uk'] })]),
    ],
    [
      'named, and in the group as well',
      'pass',
      filtered(false, [uses('Strong', { ...hers, ...inGroup })], council(['u'])),
    ],
    [
      'named, and not in the group',
      'fail',
      filtered(false, [uses('Strong', { ...hers, ...inGroup })], council(['other'])),
    ],
    ['in the group', 'pass', filtered(false, [uses('Strong', inGroup)], council(['u']))],
    ['not in the group', 'fail', filtered(false, [uses('Strong', inGroup)], council(['other']))],
    ['nobody could read the group', 'unknown', filtered(false, [uses('Strong', inGroup)])],
    [
      'nobody could read the group, and the default does as well',
      'pass',
      filtered(true, [uses('Strong', inGroup)]),
    ],
    [
      'nobody could read the group, but she is not named either way',
      'fail',
      filtered(false, [uses('Strong', { sentTo: ['other'], ...inGroup })]),
    ],
    [
      'a dynamic group is not supported in a condition',
      'fail',
      filtered(false, [uses('Strong', inGroup)], {
        ...council(['u'], {}, team),
        ...directory('Unified', 'DynamicMembership'),
      }),
    ],
    [
      'she may be in the group that is left out',
      'unknown',
      filtered(false, [uses('Strong', { ...own, exceptIfSentToMemberOf: ['g'] })]),
    ],
    [
      'any one exception is enough',
      'fail',
      filtered(false, [
        uses('Strong', { ...own, exceptIfSentTo: ['d'], exceptIfRecipientDomainIs: ['other.gov.uk'] }),
      ]),
    ],
    ['the first of two that fit is taken', 'fail', filtered(true, [uses('Weak', own), uses('Strong', own)])],
    ['and the other way round', 'pass', filtered(false, [uses('Strong', own), uses('Weak', own)])],
    [
      'their order stands in their numbers and not in the list',
      'fail',
      filtered(true, [uses('Strong', own, { priority: 1 }), uses('Weak', own, { priority: 0 })]),
    ],
    [
      'which of two is first was said of one alone',
      'unknown',
      filtered(true, [uses('Weak', own, { priority: null }), uses('Strong', own, { priority: 1 })]),
    ],
    [
      'which of two is first was not said',
      'unknown',
      filtered(true, [uses('Strong', own, { priority: null }), uses('Weak', own, { priority: null })]),
    ],
    [
      'a rule that is off is passed over',
      'pass',
      filtered(false, [uses('Weak', own, { state: 'Disabled' }), uses('Strong', own)]),
    ],
    ['a rule in which nobody is named', 'unknown', filtered(true, [uses('Weak', {})])],
    [
      'a Microsoft 365 group whose kind was not read',
      'unknown',
      filtered(false, [uses('Strong', inGroup)], council(['u'], {}, team)),
    ],
    [
      'a Microsoft 365 group with members of its own',
      'pass',
      filtered(false, [uses('Strong', inGroup)], {
        ...council(['u'], {}, team),
        ...directory('Unified'),
      }),
    ],
    ['a policy that did not come back', 'unknown', filtered(true, [uses('Lost', own)])],
    [
      'a domain stands for its sub-domains',
      'pass',
      filtered(false, [uses('Strong', own)], council(undefined, { domain: 'mail.council.gov.uk' })),
    ],
    [
      'a domain that only ends alike',
      'fail',
      filtered(false, [uses('Strong', own)], council(undefined, { domain: 'othercouncil.gov.uk' })),
    ],
    [
      'her domain did not come back',
      'unknown',
      filtered(false, [uses('Strong', own)], {
        ...council(),
        mailboxes: [{ userId: 'u', displayName: 'Clerk', recipientTypeDetails: 'UserMailbox', domain: null }],
        recipients: [],
      }),
    ],
    [
      'the default policy did not come back',
      'unknown',
      { ...filtered(true, []), malwareFilterPolicies: [weak, strong] },
    ],
    [
      'two presets: the strict one comes first',
      'pass',
      filtered(false, [
        preset('Weak', own, { priority: 1 }),
        preset('Strong', own, { name: 'Strict Preset Security Policy', priority: 0 }),
      ]),
    ],
    [
      'a rule for junk says nothing about attachments',
      'fail',
      filtered(false, [{ hostedContentFilterPolicy: 'Strong', ...own }]),
    ],
    [
      'whether email is taken back was not said',
      'unknown',
      {
        ...filtered(true, []),
        malwareFilterPolicies: [{ name: 'Default', isDefault: true, enableFileFilter: true }],
      },
    ],
    [
      'whether email is taken back was not said, and nothing is refused',
      'fail',
      {
        ...filtered(true, []),
        malwareFilterPolicies: [{ name: 'Default', isDefault: true, enableFileFilter: false }],
      },
    ],
    [
      'whom each policy is for was not read',
      'unknown',
      { ...council(), malwareFilterPolicies: [base(true), weak] },
    ],
  ]),
  ...about('mail/no-sender-skips-filter', [
    [
      'a preset keeps her out of an open policy',
      'pass',
      content(
        [clean, open, { ...clean, name: 'X', isDefault: false }],
        [{ hostedContentFilterPolicy: 'Open', ...own }, preset('Strong', own)],
      ),
    ],
    [
      'an open policy for a group that nobody could read',
      'unknown',
      content([clean, open], [{ hostedContentFilterPolicy: 'Open', ...inGroup }]),
    ],
    ['one address is let past', 'fail', content([{ ...clean, allowedSenders: 1 }], [])],
    ['how many addresses was not said', 'unknown', content([{ ...clean, allowedSenders: null }], [])],
    [
      'how many addresses was not said, but a domain is',
      'fail',
      content([{ ...clean, allowedSenders: null, allowedSenderDomains: ['x.example'] }], []),
    ],
  ]),
];
