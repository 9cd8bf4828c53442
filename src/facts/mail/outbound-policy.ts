import { lowerCase } from '../base/lower-case.ts';
import type { Missing } from '../../model/cause.ts';
import type { Three } from '../../model/three.ts';
import type { EvidenceValue } from '../../sources/kinds.ts';
import { computed } from '../base/computed.ts';
import { missingOf, valueOf } from '../base/read-evidence.ts';
import { doubt } from './mail-doubt.ts';
import { senderMatcher } from './sender-match.ts';
import type { Sender } from './senders.ts';
import { open, perhaps, stopped, type Stop } from './stop.ts';

type OutboundSpamPolicy = EvidenceValue<'outboundSpamPolicies'>[number];
type OutboundSpamRule = EvidenceValue<'outboundSpamRules'>[number];

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

const word = (text: string | null | undefined): string => lowerCase(text?.trim());

/** Whether a rule counts; a state that did not come back, or that Microsoft has since invented, leaves it open. */
export const ruleCounts = (rule: Pick<OutboundSpamRule, 'state'>): Three => {
  const state = word(rule.state);
  return state === 'enabled' ? 'yes' : state === 'disabled' ? 'no' : 'maybe';
};

/** Rule and policy may differ in name: the rule names its policy (outbound-spam-policies-configure, 2025-02-05). */
const policyOf = <Policy extends Pick<OutboundSpamPolicy, 'id' | 'name'>>(
  rule: Pick<OutboundSpamRule, 'policy'>,
  policies: readonly Policy[],
): Policy | undefined => policies.find((one) => [word(one.name), word(one.id)].includes(word(rule.policy)));

/** `undefined` stands for a policy that could not be found. */
type PossiblePolicy = OutboundSpamPolicy | undefined;

export const defaultPolicy = <Policy extends Pick<OutboundSpamPolicy, 'isDefault'>>(
  policies: readonly Policy[],
): Policy | undefined => policies.find((one) => one.isDefault === true);

/** Policies that an enabled rule puts in force for somebody, and the default. */
export const policiesInForce = <Policy extends Pick<OutboundSpamPolicy, 'id' | 'name' | 'isDefault'>>(
  policies: readonly Policy[],
  rules: readonly Pick<OutboundSpamRule, 'policy' | 'state'>[],
): (Policy | undefined)[] => [
  ...rules.filter((rule) => ruleCounts(rule) === 'yes').map((rule) => policyOf(rule, policies)),
  defaultPolicy(policies),
];

/**
 * What a policy's mode does. `Off` refuses, `On` does not; `Automatic` is the same as Off for new organisations, but
 * can still be On for those who used it (Set-HostedOutboundSpamFilterPolicy, corrected 2026-08-10): no proof.
 */
export const stopOfPolicy = (policy: PossiblePolicy): Stop => {
  if (policy === undefined) {
    const lost = 'The outbound spam policy of a rule, or the default one, did not come back.';
    return perhaps(lost, doubt('outboundSpamPolicies', 'error', lost));
  }
  const name = policy.name ?? policy.id;
  const mode = policy.autoForwardingMode;
  const said = `Outbound spam policy "${name}": AutoForwardingMode ${mode ?? 'not read'}.`;
  if (word(mode) === 'off') return stopped(said);
  if (word(mode) === 'on') return { ...open, because: said };
  if (word(mode) === 'automatic')
    return perhaps(
      said,
      doubt('outboundSpamPolicies', 'not-supported', `${said} Microsoft does not show whether it refuses.`),
    );
  return perhaps(said, doubt('outboundSpamPolicies', 'error', said));
};

/** Equal answers are one answer; different ones leave it open, for the reasons given. */
const agreed = (policies: readonly PossiblePolicy[], why: readonly Missing[]): Stop => {
  const stops = policies.map(stopOfPolicy);
  const [first = open] = stops;
  if (stops.every((one) => one.stops === first.stops) && first.stops !== 'maybe') return first;
  return perhaps(
    'Which outbound spam policy applies, or what it does, is not certain.',
    ...why,
    ...stops.flatMap((one) => one.missing),
  );
};

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
