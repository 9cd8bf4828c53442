import type { Missing } from '../../model/cause.ts';
import type { Three } from '../../model/three.ts';
import type { EvidenceValue } from '../../sources/kinds.ts';
import { lowerCase } from '../base/lower-case.ts';
import { doubt } from './mail-doubt.ts';
import { open, perhaps, stopped, type Stop } from './stop.ts';

export type OutboundSpamPolicy = EvidenceValue<'outboundSpamPolicies'>[number];
export type OutboundSpamRule = EvidenceValue<'outboundSpamRules'>[number];

const word = (text: string | null | undefined): string => lowerCase(text?.trim());

/** Whether a rule counts; a state that did not come back, or that Microsoft has since invented, leaves it open. */
export const ruleCounts = (rule: Pick<OutboundSpamRule, 'state'>): Three => {
  const state = word(rule.state);
  return state === 'enabled' ? 'yes' : state === 'disabled' ? 'no' : 'maybe';
};

/** Rule and policy may differ in name: the rule names its policy (outbound-spam-policies-configure, 2025-02-05). */
export const policyOf = <Policy extends Pick<OutboundSpamPolicy, 'id' | 'name'>>(
  rule: Pick<OutboundSpamRule, 'policy'>,
  policies: readonly Policy[],
): Policy | undefined => policies.find((one) => [word(one.name), word(one.id)].includes(word(rule.policy)));

/** `undefined` stands for a policy that could not be found. */
export type PossiblePolicy = OutboundSpamPolicy | undefined;

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
export const agreed = (policies: readonly PossiblePolicy[], why: readonly Missing[]): Stop => {
  const stops = policies.map(stopOfPolicy);
  const [first = open] = stops;
  if (stops.every((one) => one.stops === first.stops) && first.stops !== 'maybe') return first;
  return perhaps(
    'Which outbound spam policy applies, or what it does, is not certain.',
    ...why,
    ...stops.flatMap((one) => one.missing),
  );
};
