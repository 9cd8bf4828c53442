import { lowerCase } from '../base/lower-case.ts';
import type { Three } from '../../model/three.ts';
import { computed } from '../base/computed.ts';
import { senderMatcher, type Conditions } from './sender-match.ts';
import type { Sender } from './senders.ts';

/** A rule of mail protection, as far as it says for whom it is and when it counts. */
export interface ProtectionRule {
  readonly name?: string | null | undefined;
  readonly state?: string | null | undefined;
  readonly priority?: number | null | undefined;
  readonly sentTo: readonly string[];
  readonly sentToMemberOf: readonly string[];
  readonly recipientDomainIs: readonly string[];
  readonly exceptIfSentTo: readonly string[];
  readonly exceptIfSentToMemberOf: readonly string[];
  readonly exceptIfRecipientDomainIs: readonly string[];
}

export const protectionRuleProperties = [
  'name',
  'state',
  'priority',
  'sentTo',
  'sentToMemberOf',
  'recipientDomainIs',
  'exceptIfSentTo',
  'exceptIfSentToMemberOf',
  'exceptIfRecipientDomainIs',
] as const;

const asConditions = (rule: ProtectionRule): Conditions => ({
  from: [...rule.sentTo],
  fromMemberOf: [...rule.sentToMemberOf],
  senderDomainIs: [...rule.recipientDomainIs],
  exceptIfFrom: [...rule.exceptIfSentTo],
  exceptIfFromMemberOf: [...rule.exceptIfSentToMemberOf],
  exceptIfSenderDomainIs: [...rule.exceptIfRecipientDomainIs],
});

/** Presets before custom rules, strict before standard, then by rising priority: two numberings (same page). */
const inOrder = <R extends ProtectionRule>(rules: readonly R[], isPreset: (rule: R) => boolean): R[] => {
  const rank = (rule: R): number => {
    if (!isPreset(rule)) return 2;
    return /^strict/i.test(rule.name ?? '') ? 0 : 1;
  };
  return rules.toSorted((a, b) => rank(a) - rank(b) || (a.priority ?? Infinity) - (b.priority ?? Infinity));
};

/** A rule that is off is for nobody; it may be where its state, or the place of any of its peers, was not told. */
const certainty = (rule: ProtectionRule, peers: readonly ProtectionRule[]): Three => {
  const state = lowerCase(rule.state);
  if (state === 'disabled') return 'no';
  const live = peers.filter((one) => lowerCase(one.state) !== 'disabled');
  const places = new Set(live.flatMap(({ priority }) => priority ?? []));
  return state === 'enabled' && (places.size === live.length || live.length === 1) ? 'yes' : 'maybe';
};

/**
 * Rules of mail protection in the order in which they are tried, each with the test whether it is for a mailbox. A preset
 * that names nobody is for everybody; what another one is then depends on its kind.
 */
export const orderedRules = computed({
  name: 'rules of mail protection in their order',
  uses: { senderMatcher },
  derive:
    ({ use }) =>
    <R extends ProtectionRule>(
      rules: readonly R[],
      isPreset: (rule: R) => boolean,
      whenNobodyIsNamed: Three = 'maybe',
    ): readonly { readonly rule: R; readonly matches: (mailbox: Sender) => Three }[] =>
      inOrder(rules, isPreset).map((rule) => {
        const peers = rules.filter((one) => isPreset(one) === isPreset(rule));
        const sure = certainty(rule, peers);
        const test = use.senderMatcher(asConditions(rule), isPreset(rule) ? 'yes' : whenNobodyIsNamed);
        return {
          rule,
          matches: (mailbox) => {
            if (sure === 'no') return 'no';
            const found = test(mailbox);
            return found === 'yes' ? sure : found;
          },
        };
      }),
});
