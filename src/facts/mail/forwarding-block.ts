import { computed } from '../base/computed.ts';
import type { Needs, View } from '../base/needs.ts';
import { all, type Three } from '../../model/three.ts';
import type { ForwardingBlockTold } from '../../model/told.ts';
import { unknown, type Known } from '../base/known.ts';
import { missingOf, readList, valueOf } from '../base/read-evidence.ts';
import { doubt } from './mail-doubt.ts';
import { defaultPolicy, policiesInForce, ruleCounts, stopOfPolicy } from './outbound-mode.ts';
import { outboundPolicyProperties, outboundRuleProperties } from './outbound-policy.ts';
import { remoteStops } from './remote-domain.ts';
import { everyRemoteDomain, type RemoteDomainsSay } from './every-remote-domain.ts';
import { perhaps, type Stop } from './stop.ts';

export interface ForwardingBlock {
  readonly refusesAutomaticForwarding: Known<boolean>;
  readonly forwardingBlockSummary: Known<ForwardingBlockTold>;
}

const needs = {
  outboundSpamPolicies: outboundPolicyProperties,
  outboundSpamRules: outboundRuleProperties,
  remoteDomains: ['domainName', 'autoForwardEnabled'],
} as const satisfies Needs;

/** Every policy that is in force for somebody must refuse; without the rules, one that may be in force stays open. */
const policyStops = (given: View<typeof needs>): readonly Stop[] | undefined => {
  const policies = valueOf(given, 'outboundSpamPolicies');
  if (policies === undefined) return undefined;
  const gaps = missingOf(given, 'outboundSpamPolicies', 'outboundSpamRules');
  const rules = valueOf(given, 'outboundSpamRules');
  const partial = gaps.map((gap) => perhaps(gap.detail, gap));
  if (rules === undefined) {
    const custom = policies.filter((one) => one.isDefault !== true).map(stopOfPolicy);
    const harmless =
      custom.every((one) => one.stops === 'yes') && missingOf(given, 'outboundSpamPolicies').length === 0;
    return [stopOfPolicy(defaultPolicy(policies)), ...(harmless ? [] : partial)];
  }
  const unsure = rules.some((one) => ruleCounts(one) === 'maybe')
    ? [perhaps('', doubt('outboundSpamRules', 'error', 'A rule came back without a state that we know.'))]
    : [];
  return [...policiesInForce(policies, rules).map(stopOfPolicy), ...unsure, ...partial];
};

/** Forwards of a whole mailbox: the page of remote domains said both of them in turn (Set-RemoteDomain, 2018 to 2021). */
const remoteAlone = doubt(
  'remoteDomains',
  'not-supported',
  'The default remote domain stops rules in mailboxes. Whether it stops a forward of a whole mailbox is not said.',
);

/**
 * One block that stops every route is enough: the policies, where all in force refuse. A remote domain stops one kind of
 * route only.
 */
const refuses = (
  policies: readonly Stop[] | undefined,
  remote: RemoteDomainsSay,
  notRead: readonly Stop['missing'][number][],
): Known<boolean> => {
  const byPolicy: Three = policies === undefined ? 'maybe' : all(policies.map((one) => one.stops));
  const reasons = [...notRead, ...(policies ?? []).flatMap((one) => one.missing)];
  if (byPolicy === 'yes' && reasons.length === 0) return true;
  if (byPolicy === 'no' && remote.stops === 'no') return false;
  const left = byPolicy === 'no' ? (remote.stops === 'yes' ? [remoteAlone] : remote.missing) : reasons;
  return unknown(...left);
};

const policiesSay = (stops: readonly Stop[]): ForwardingBlockTold['policies'] => {
  const answers = new Set(stops.map((one) => one.stops));
  if (answers.has('no')) return answers.size > 1 ? 'some-allowed' : 'allowed';
  if (!answers.has('maybe')) return 'refused';
  const automatic = stops.some((one) => one.missing.some(({ cause }) => cause === 'not-supported'));
  return automatic ? 'automatic' : 'not-sure';
};

/**
 * Whether the tenant refuses automatic forwarding: every outbound spam policy in force is `Off`, whatever a remote domain
 * allows ("the block wins", outbound-spam-policies-external-email-forwarding, 2023-06-19). `Automatic` proves nothing
 * (Set-HostedOutboundSpamFilterPolicy, corrected 2026-08-10).
 */
export const forwardingBlock = computed({
  name: 'whether the tenant refuses automatic forwarding',
  needs,
  uses: { remoteStops },
  derive: (given): ForwardingBlock => {
    const policies = policyStops(given);
    const remote = everyRemoteDomain(readList(given, 'remoteDomains'), given.use.remoteStops);
    const notRead = policies === undefined ? missingOf(given, 'outboundSpamPolicies') : [];
    return {
      refusesAutomaticForwarding: refuses(policies, remote, notRead),
      forwardingBlockSummary:
        policies === undefined
          ? unknown(...notRead)
          : { policies: policiesSay(policies), remote: remote.says },
    };
  },
});
