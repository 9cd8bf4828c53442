import { computed } from '../base/computed.ts';
import type { Needs, View } from '../base/needs.ts';
import { all, type Three } from '../../model/three.ts';
import type { ForwardingBlockTold } from '../../model/told.ts';
import { unknown, type Known } from '../base/known.ts';
import { missingOf, valueOf } from '../base/read-evidence.ts';
import { doubt } from './mail-doubt.ts';
import {
  defaultPolicy,
  outboundPolicyProperties,
  outboundRuleProperties,
  policiesInForce,
  stopOfPolicy,
} from './outbound-policy.ts';
import { remoteStops } from './remote-domain.ts';
import { open, perhaps, stopped, type Stop } from './stop.ts';

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
  const certain = rules.filter((one) => one.state != null);
  const unsure =
    certain.length < rules.length
      ? [perhaps('', doubt('outboundSpamRules', 'error', 'A rule came back without its state.'))]
      : [];
  return [...policiesInForce(policies, certain).map(stopOfPolicy), ...unsure, ...partial];
};

/**
 * What the remote domains do to mail for any domain outside. One that is named beats the default: where it lets mail out,
 * the default stops nothing that goes there.
 * @param stopsTo what applies to one domain
 */
const remoteStop = (given: View<typeof needs>, stopsTo: (domain: string) => Stop): Stop => {
  const gaps = missingOf(given, 'remoteDomains');
  const domains = valueOf(given, 'remoteDomains') ?? [];
  const fallback = domains.find((one) => one.domainName === '*');
  const named = domains.filter((one) => one !== fallback).map(({ domainName }) => domainName.toLowerCase());
  const stops = named.map((name) => stopsTo(name.replace(/^\*\./u, '')));
  if (fallback?.autoForwardEnabled === false) {
    if (stops.some((one) => one.stops === 'no')) return { ...open, because: 'some-on' };
    const doubts = stops.flatMap(({ missing }) => missing);
    return doubts.length > 0 ? perhaps('not read', ...doubts) : stopped('off');
  }
  if (fallback?.autoForwardEnabled === true) return { ...open, because: 'on' };
  const silent = doubt('remoteDomains', 'error', 'The default remote domain did not come back.');
  return perhaps('not read', ...(gaps.length > 0 ? gaps : [silent]));
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
  remote: Stop,
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

const remoteSays = ({ stops, because }: Stop): ForwardingBlockTold['remote'] => {
  if (stops === 'yes') return 'off';
  if (stops === 'maybe') return 'not-read';
  return because === 'some-on' ? 'some-on' : 'on';
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
    const remote = remoteStop(given, given.use.remoteStops);
    const notRead = policies === undefined ? missingOf(given, 'outboundSpamPolicies') : [];
    return {
      refusesAutomaticForwarding: refuses(policies, remote, notRead),
      forwardingBlockSummary:
        policies === undefined
          ? unknown(...notRead)
          : { policies: policiesSay(policies), remote: remoteSays(remote) },
    };
  },
});
