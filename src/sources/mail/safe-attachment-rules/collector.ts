import { collector } from '../../declare/collector.ts';
import { defender } from '../../declare/needed-licences.ts';
import { text } from '../../declare/optional-values.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { keptRecipientRule, recipientRuleFields } from '../../declare/kept-recipient-rule.ts';
import { cmdletRead } from '../../declare/reads.ts';

type Conditions = Partial<
  Record<'SentTo' | 'SentToMemberOf' | 'RecipientDomainIs', readonly string[] | null | undefined>
>;

const withPolicy = { ...recipientRuleFields, SafeAttachmentPolicy: text };
const presetRead = cmdletRead({ cmdlet: 'Get-ATPProtectionPolicyRule' }, withPolicy);
const customRead = cmdletRead({ cmdlet: 'Get-SafeAttachmentRule' }, withPolicy);
const builtInRead = cmdletRead({ cmdlet: 'Get-ATPBuiltInProtectionRule' }, recipientRuleFields);

/** The built-in protection has exceptions alone: it is for everybody, and names nobody (Get-ATPBuiltInProtectionRule, read 2026-11). */
function forEverybody<Rule extends Conditions>(rule: Rule) {
  const { SentTo = null, SentToMemberOf = null, RecipientDomainIs = null } = rule;
  return { ...rule, SentTo, SentToMemberOf, RecipientDomainIs };
}

/** A preset that nobody ever turned on has no rule: an empty answer is an answer. */
export const safeAttachmentRules = collector({
  id: 'safeAttachmentRules',
  requests: [presetRead, customRead, builtInRead],
  permissions: [exchange('For whom attachments are opened in a safe place first.')],
  licence: defender,
  collect: async function* (context) {
    const [presets, customs, builtIn] = await Promise.all([
      Array.fromAsync(context.cmdlet(presetRead)),
      Array.fromAsync(context.cmdlet(customRead)),
      Array.fromAsync(context.cmdlet(builtInRead)),
    ]);
    for (const [rows, { cmdlet }, origin] of [
      [presets, presetRead, 'preset'],
      [customs, customRead, 'custom'],
    ] as const)
      for (const one of rows)
        yield {
          ...keptRecipientRule(context, cmdlet, one),
          origin,
          safeAttachmentPolicy: one.SafeAttachmentPolicy,
        };
    for (const one of builtIn)
      yield {
        ...keptRecipientRule(context, builtInRead.cmdlet, forEverybody(one)),
        origin: 'built-in' as const,
      };
  },
});
