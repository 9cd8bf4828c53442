import type { Snapshot } from '../../sources/kinds.ts';
import { all, type Three } from '../../model/three.ts';
import { unknown, type Known } from '../base/known.ts';
import { doubt, missingOf, valueOf } from './evidence.ts';
import { defaultPolicy, policiesInForce, stopOfPolicy } from './outbound-policy.ts';
import { open, perhaps, stopped, type Stop } from './stop.ts';
import { blockWords } from './words.ts';

interface ForwardingBlock {
  readonly refusesAutomaticForwarding: Known<boolean>;
  readonly forwardingBlockSummary: Known<string>;
}

/** Every policy that is in force for somebody must refuse; without the rules, one that may be in force stays open. */
const policyStops = (snapshot: Snapshot): readonly Stop[] | undefined => {
  const policies = valueOf(snapshot, 'outboundSpamPolicies');
  if (policies === undefined) return undefined;
  const gaps = missingOf(snapshot, 'outboundSpamPolicies', 'outboundSpamRules');
  const rules = valueOf(snapshot, 'outboundSpamRules');
  const partial = gaps.map((gap) => perhaps(gap.detail, gap));
  if (rules === undefined) {
    const custom = policies.filter((one) => one.isDefault !== true).map(stopOfPolicy);
    const harmless =
      custom.every((one) => one.stops === 'yes') && missingOf(snapshot, 'outboundSpamPolicies').length === 0;
    return [stopOfPolicy(defaultPolicy(policies)), ...(harmless ? [] : partial)];
  }
  const certain = rules.filter((one) => one.state != null);
  const unsure =
    certain.length < rules.length
      ? [perhaps('', doubt('outboundSpamRules', 'error', 'A rule came back without its state.'))]
      : [];
  return [...policiesInForce(policies, certain).map(stopOfPolicy), ...unsure, ...partial];
};

const remoteStop = (snapshot: Snapshot): Stop => {
  const gaps = missingOf(snapshot, 'remoteDomains');
  const fallback = (valueOf(snapshot, 'remoteDomains') ?? []).find((one) => one.domainName === '*');
  if (fallback?.autoForwardEnabled === false) return stopped(blockWords.remoteOff);
  if (fallback?.autoForwardEnabled === true) return { ...open, because: blockWords.remoteOn };
  const silent = doubt('remoteDomains', 'error', 'The default remote domain did not come back.');
  return perhaps(blockWords.remoteNotRead, ...(gaps.length > 0 ? gaps : [silent]));
};

const refuses = (stops: readonly Stop[], missing: readonly Stop['missing'][number][]): Known<boolean> => {
  const answer: Three = all(stops.map((one) => one.stops));
  if (answer === 'no') return false;
  const reasons = [...missing, ...stops.flatMap((one) => one.missing)];
  return answer === 'yes' && reasons.length === 0 ? true : unknown(...reasons);
};

const policyWords = (stops: readonly Stop[]): string => {
  const answers = new Set(stops.map((one) => one.stops));
  if (answers.has('no')) return answers.size > 1 ? blockWords.someAllowed : blockWords.allowed;
  if (!answers.has('maybe')) return blockWords.refused;
  const automatic = stops.some((one) => one.missing.some(({ cause }) => cause === 'not-supported'));
  return automatic ? blockWords.automatic : blockWords.notSure;
};

/**
 * Whether the tenant refuses automatic forwarding: every outbound spam policy in force is `Off`, and the default remote
 * domain does not allow it. `Automatic` proves nothing (Set-HostedOutboundSpamFilterPolicy, corrected 2026-08-10).
 */
export const deriveForwardingBlock = (snapshot: Snapshot): ForwardingBlock => {
  const policies = policyStops(snapshot);
  const remote = remoteStop(snapshot);
  const notRead = policies === undefined ? missingOf(snapshot, 'outboundSpamPolicies') : [];
  return {
    refusesAutomaticForwarding: refuses([...(policies ?? []), remote], notRead),
    forwardingBlockSummary:
      policies === undefined ? unknown(...notRead) : `${policyWords(policies)} ${remote.because}`,
  };
};
