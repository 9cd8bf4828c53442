import type { Missing } from '../../model/cause.ts';
import type { EvidenceId } from '../../sources/kinds.ts';
import { computed } from '../base/computed.ts';
import { doubt } from './mail-doubt.ts';
import { outboundStops } from './outbound-policy.ts';
import { remoteStops } from './remote-domain.ts';
import { senders } from './senders.ts';
import { isInboxRule, type Step } from './step.ts';
import { open, perhaps, together, type Stop } from './stop.ts';
import { transportStops } from './transport-stop.ts';

/** A refusal that no page says reaches this kind of forward is no proof that it does. */
const unlessCovered = (stop: Stop, covered: boolean, evidence: EvidenceId): Stop => {
  if (covered || stop.stops !== 'yes') return stop;
  const why: Missing = doubt(
    evidence,
    'not-supported',
    `${stop.because} Microsoft does not say whether it stops this kind of forwarding.`,
  );
  return perhaps(why.detail, why);
};

/**
 * Whether something stops one step of a forward. Outbound spam policies cover inbox rules and `ForwardingSmtpAddress`
 * (outbound-spam-policies-external-email-forwarding, 2023-06-19); of `ForwardingAddress` and of mail that a group hands
 * on no page speaks. Remote domains cover inbox rules; for forwarding set on the mailbox Microsoft's pages disagree.
 */
export const forwardBlocks = computed({
  name: 'what stops one step of a forward',
  uses: { outboundStops, senders, remoteStops, transportStops },
  derive: ({ use }): ((step: Step) => Stop) => {
    const {
      outboundStops: outbound,
      senders: senderOf,
      remoteStops: remote,
      transportStops: transport,
    } = use;
    return (step) => {
      const { outside } = step;
      const byRule = transport(step);
      if (outside === undefined) return together([byRule]);
      const direct = outside.via !== 'group';
      const policy = unlessCovered(
        outbound(senderOf(step.from)),
        direct && step.by !== 'forwardingAddress',
        'outboundSpamPolicies',
      );
      const domain = unlessCovered(remote(outside.domain), direct && isInboxRule(step), 'remoteDomains');
      const all = together([policy, domain, byRule]);
      return all.stops === 'no'
        ? { ...open, because: [policy.because, domain.because].filter(Boolean).join(' ') }
        : all;
    };
  },
});
