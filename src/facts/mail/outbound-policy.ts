import { computed } from '../base/computed.ts';
import { missingOf, valueOf } from '../base/read-evidence.ts';
import { doubt } from './mail-doubt.ts';
import {
  agreed,
  defaultPolicy,
  policyOf,
  ruleCounts,
  type OutboundSpamPolicy,
  type OutboundSpamRule,
  type PossiblePolicy,
} from './outbound-mode.ts';
import { senderMatcher } from './sender-match.ts';
import type { Sender } from './senders.ts';
import { perhaps, type Stop } from './stop.ts';

export const outboundPolicyProperties = [
  'name',
  'isDefault',
  'autoForwardingMode',
] as const satisfies readonly (keyof OutboundSpamPolicy)[];

export const outboundRuleProperties = [
  'policy',
  'state',
  'priority',
  'from',
  'fromMemberOf',
  'senderDomainIs',
  'exceptIfFrom',
  'exceptIfFromMemberOf',
  'exceptIfSenderDomainIs',
] as const satisfies readonly (keyof OutboundSpamRule)[];

interface Ranked {
  readonly policy: PossiblePolicy;
  readonly matches: (sender: Sender) => 'yes' | 'no' | 'maybe';
  readonly certain: boolean;
}

/**
 * Whether the outbound spam policy in force for a mailbox refuses automatic forwarding: enabled rules by rising
 * priority, first match only, else the default policy (outbound-spam-policies-configure, 2025-02-05).
 */
export const outboundStops = computed({
  name: 'outbound spam policies',
  needs: {
    outboundSpamPolicies: outboundPolicyProperties,
    outboundSpamRules: outboundRuleProperties,
    recipients: [],
    users: [],
  },
  uses: { senderMatcher },
  derive: (given): ((sender: Sender) => Stop) => {
    const policies = valueOf(given, 'outboundSpamPolicies');
    const notRead = missingOf(given, 'outboundSpamPolicies');
    if (policies === undefined) return () => perhaps('The outbound spam policies were not read.', ...notRead);
    const rules = valueOf(given, 'outboundSpamRules');
    const gaps = [...notRead, ...missingOf(given, 'outboundSpamRules')];
    if (rules === undefined || gaps.length > 0) {
      const custom = policies.filter((one) => one.isDefault !== true);
      const all = agreed([defaultPolicy(policies), ...custom], gaps);
      return () =>
        notRead.length > 0 ? perhaps('The outbound spam policies were read in part.', ...gaps) : all;
    }
    const matcher = given.use.senderMatcher;
    const enabled = rules
      .filter((rule) => ruleCounts(rule) !== 'no')
      .toSorted((a, b) => (a.priority ?? Infinity) - (b.priority ?? Infinity));
    // Without the place of one rule nobody knows which comes before it.
    const places = new Set(enabled.flatMap(({ priority }) => priority ?? []));
    const ordered = places.size === enabled.length || enabled.length === 1;
    const ranked: readonly Ranked[] = enabled.map((rule) => ({
      policy: policyOf(rule, policies),
      matches: matcher(rule),
      certain: ruleCounts(rule) === 'yes' && ordered,
    }));
    const unsure = [
      ...missingOf(given, 'recipients', 'users'),
      doubt(
        'outboundSpamRules',
        'not-supported',
        'Whether a rule of an outbound spam policy is for this mailbox.',
      ),
    ];
    return (sender) => {
      const possible: PossiblePolicy[] = [];
      for (const one of ranked) {
        const match = one.matches(sender);
        if (match === 'no') continue;
        possible.push(one.policy);
        if (match === 'yes' && one.certain) return agreed(possible, unsure);
      }
      return agreed([...possible, defaultPolicy(policies)], possible.length > 0 ? unsure : []);
    };
  },
});
