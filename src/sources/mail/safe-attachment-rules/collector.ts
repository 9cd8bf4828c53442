import { collector } from '../../declare/collector.ts';
import { defender } from '../../declare/needed-licences.ts';
import { text } from '../../declare/optional-values.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { keptRecipientRule, recipientRuleFields } from '../../declare/kept-recipient-rule.ts';
import { cmdletRead } from '../../declare/reads.ts';

const withPolicy = { ...recipientRuleFields, SafeAttachmentPolicy: text };
const presetRead = cmdletRead({ cmdlet: 'Get-ATPProtectionPolicyRule' }, withPolicy);
const customRead = cmdletRead({ cmdlet: 'Get-SafeAttachmentRule' }, withPolicy);
const builtInRead = cmdletRead({ cmdlet: 'Get-ATPBuiltInProtectionRule' }, recipientRuleFields);

/** A preset that nobody ever turned on has no rule: an empty answer is an answer. */
export const safeAttachmentRules = collector({
  id: 'safeAttachmentRules',
  requests: [presetRead, customRead, builtInRead],
  permissions: [exchange('For whom attachments are opened in a safe place first.')],
  licence: defender,
  collect: async function* (context) {
    for (const [read, origin] of [
      [presetRead, 'preset'],
      [customRead, 'custom'],
    ] as const)
      for await (const one of context.cmdlet(read))
        yield {
          ...keptRecipientRule(context, read.cmdlet, one),
          origin,
          safeAttachmentPolicy: one.SafeAttachmentPolicy,
        };
    for await (const one of context.cmdlet(builtInRead))
      yield { ...keptRecipientRule(context, builtInRead.cmdlet, one), origin: 'built-in' as const };
  },
});
