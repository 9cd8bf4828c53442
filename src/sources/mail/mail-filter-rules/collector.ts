import { collector } from '../../declare/collector.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { filledText } from '../../declare/optional-values.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { keptRecipientRule, recipientRuleFields } from '../../declare/kept-recipient-rule.ts';
import { cmdletRead } from '../../declare/reads.ts';

const presetRead = cmdletRead(
  { cmdlet: 'Get-EOPProtectionPolicyRule' },
  { ...recipientRuleFields, MalwareFilterPolicy: filledText, HostedContentFilterPolicy: filledText },
);
const malwareRead = cmdletRead(
  { cmdlet: 'Get-MalwareFilterRule' },
  { ...recipientRuleFields, MalwareFilterPolicy: filledText },
);
const contentRead = cmdletRead(
  { cmdlet: 'Get-HostedContentFilterRule' },
  { ...recipientRuleFields, HostedContentFilterPolicy: filledText },
);

/** A preset that nobody ever turned on has no rule: an empty answer is an answer. */
export const mailFilterRules = collector({
  id: 'mailFilterRules',
  requests: [presetRead, malwareRead, contentRead],
  permissions: [exchange('For whom each policy against malware and spam is.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    // A handful of each: asked together, and not one after the other.
    const [presets, malware, content] = await Promise.all([
      Array.fromAsync(context.cmdlet(presetRead)),
      Array.fromAsync(context.cmdlet(malwareRead)),
      Array.fromAsync(context.cmdlet(contentRead)),
    ]);
    for (const one of presets)
      yield {
        ...keptRecipientRule(context, presetRead.cmdlet, one),
        isPreset: true,
        malwareFilterPolicy: one.MalwareFilterPolicy,
        hostedContentFilterPolicy: one.HostedContentFilterPolicy,
      };
    for (const one of malware)
      yield {
        ...keptRecipientRule(context, malwareRead.cmdlet, one),
        isPreset: false,
        malwareFilterPolicy: one.MalwareFilterPolicy,
      };
    for (const one of content)
      yield {
        ...keptRecipientRule(context, contentRead.cmdlet, one),
        isPreset: false,
        hostedContentFilterPolicy: one.HostedContentFilterPolicy,
      };
  },
});
