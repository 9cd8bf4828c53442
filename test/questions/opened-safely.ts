import { each } from '../../src/facts/testing.ts';
import { council, inGroup, nobody, own, type Given } from './a-protected-mailbox.ts';
import { about } from './question.ts';

const sku = (servicePlans: readonly object[], capabilityStatus = 'Enabled') => ({
  subscribedSkus: [{ skuId: 's', skuPartNumber: 'SPB', capabilityStatus, servicePlans }],
});
const defender = sku([
  { servicePlanId: 'atp', servicePlanName: 'ATP_ENTERPRISE', provisioningStatus: 'Success' },
]);
const attachments = (rules: readonly object[], more: Given = {}, given: Given = council()): Given => ({
  ...given,
  ...defender,
  safeAttachmentPolicies: [
    { name: 'Built-In Protection Policy', enable: true, action: 'Block' },
    { name: 'Good', enable: true, action: 'Block' },
    { name: 'Slow', enable: true, action: 'DynamicDelivery' },
    { name: 'Watch', enable: true, action: 'Allow' },
    { name: 'Off', enable: false, action: 'Block' },
    { name: 'New', enable: true, action: 'Escalate' },
    { name: 'Silent', action: 'Block' },
  ],
  safeAttachmentRules: rules.map((one, at) => ({
    id: String(at),
    name: `Rule ${String(at)}`,
    state: 'Enabled',
    priority: at,
    origin: 'custom',
    ...nobody,
    ...one,
  })),
  ...more,
});
/** A trial of Defender in audit mode: its policy takes no action, and no list that we read says for whom it is. */
const withTrial = (...rules: readonly object[]): Given => {
  const given = attachments(rules);
  const policies = given['safeAttachmentPolicies'] as readonly object[];
  return {
    ...given,
    safeAttachmentPolicies: [...policies, { name: 'Evaluation Policy', enable: true, action: 'Allow' }],
  };
};
const builtIn = (more: object = {}) => ({ origin: 'built-in', ...more });
const safe = (safeAttachmentPolicy: string, who: object, more: object = {}) => ({
  safeAttachmentPolicy,
  ...who,
  ...more,
});
const forged = (...policies: object[]): Given => ({
  ...council(),
  antiPhishPolicies: policies.map((one, at) => ({
    name: `Policy ${String(at)}`,
    enabled: true,
    enableSpoofIntelligence: true,
    honorDmarcPolicy: true,
    ...one,
  })),
});
const files = (scansFiles: boolean | null | undefined, plan: Given = defender): Given => ({
  ...plan,
  defenderForOffice: { scansFiles },
});

/** preset-security-policies (3 July 2026); safe-attachments-about; Set-SafeAttachmentPolicy; Set-AntiPhishPolicy (read 2026-11). */
export const safeAttachmentQuestions = [
  ...about('mail/attachments-opened-safely', [
    ['Microsoft’s built-in protection alone', 'pass', attachments([builtIn()])],
    ['left out of the built-in protection', 'fail', attachments([builtIn({ exceptIfSentTo: ['d'] })])],
    [
      'perhaps left out of it by a group',
      'unknown',
      attachments([builtIn({ exceptIfSentToMemberOf: ['g'] })]),
    ],
    ['a policy that only watches takes its place', 'fail', attachments([safe('Watch', own), builtIn()])],
    ['a policy that scans nothing takes its place', 'fail', attachments([safe('Off', own), builtIn()])],
    [
      'such a policy whose rule is off',
      'pass',
      attachments([safe('Off', own, { state: 'Disabled' }), builtIn()]),
    ],
    [
      'such a policy below a preset',
      'pass',
      attachments([safe('Off', own), safe('Good', own, { origin: 'preset', priority: 1 }), builtIn()]),
    ],
    ['a trial that only watches may come first', 'unknown', withTrial(builtIn())],
    ['such a trial, and a policy of the council', 'unknown', withTrial(safe('Good', own), builtIn())],
    [
      'such a trial below a preset',
      'pass',
      withTrial(safe('Good', own, { origin: 'preset', priority: 1 }), builtIn()),
    ],
    ['such a trial, and a policy that scans nothing', 'fail', withTrial(safe('Off', own), builtIn())],
    ['the email arrives first, the file later', 'pass', attachments([safe('Slow', own), builtIn()])],
    ['an action that Microsoft has since invented', 'unknown', attachments([safe('New', own), builtIn()])],
    ['whether it scans was not said', 'unknown', attachments([safe('Silent', own), builtIn()])],
    [
      'a policy for a group that nobody could read only watches',
      'unknown',
      attachments([safe('Watch', inGroup), builtIn()]),
    ],
    [
      'a policy for others only watches',
      'pass',
      attachments([safe('Watch', { sentTo: ['other'] }), builtIn()]),
    ],
    ['no rule came back, though one always exists', 'unknown', attachments([])],
    [
      'a policy in which nobody is named is for everybody (safe-attachments-policies-configure)',
      'fail',
      attachments([safe('Watch', {}), builtIn()]),
    ],
    ['not in the plan', 'not-applicable', attachments([builtIn()], sku([]))],
    [
      'which plans there are was not read',
      'unknown',
      { ...council(), safeAttachmentPolicies: [], safeAttachmentRules: [] },
    ],
    [
      'whom the policies are for was not read',
      'unknown',
      { ...council(), ...defender, safeAttachmentPolicies: [] },
    ],
    [
      'another filter in front',
      'unknown',
      attachments([builtIn()], {
        mailDomainRecords: each({
          'council.gov.uk': { mx: ['mx.filter.example'], spf: [], dmarc: [], selectors: [] },
        }),
      }),
    ],
  ]),
  ...about('tenant/shared-files-checked', [
    ['on', 'pass', files(true)],
    ['off, as it comes', 'fail', files(false)],
    ['not said', 'unknown', files(undefined)],
    ['not in the plan', 'not-applicable', files(false, sku([]))],
    ['which plans there are was not read', 'unknown', files(false, {})],
  ]),
  ...about('advised/forged-senders-stopped', [
    ['every policy looks', 'pass', forged({}, {})],
    [
      'no policy looks',
      'fail',
      forged({ enableSpoofIntelligence: false }, { enableSpoofIntelligence: false }),
    ],
    ['the only policy does not heed what the domain asks', 'fail', forged({ honorDmarcPolicy: false })],
    [
      'policies differ, and whom each is for is not known',
      'unknown',
      forged({}, { enableSpoofIntelligence: false }),
    ],
    ['the policy is switched off, whatever it says', 'fail', forged({ enabled: false })],
    [
      'one policy of two is switched off, and whom it was for is not read',
      'unknown',
      forged({}, { enabled: false }),
    ],
    ['the policy is switched on', 'pass', forged({ enabled: true })],
    ['whether the policy is on was not said', 'unknown', forged({ enabled: undefined })],
    ['not said', 'unknown', forged({ enableSpoofIntelligence: undefined })],
    [
      'one half is off, the other was not said',
      'fail',
      forged({ enableSpoofIntelligence: false, honorDmarcPolicy: undefined }),
    ],
  ]),
];
