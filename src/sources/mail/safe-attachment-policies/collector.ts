import { collector } from '../../declare/collector.ts';
import { bool, identityOf } from '../../declare/exchange-values.ts';
import { defender } from '../../declare/needed-licences.ts';
import { text } from '../../declare/optional-values.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';

const read = cmdletRead(
  { cmdlet: 'Get-SafeAttachmentPolicy' },
  { Name: text, Identity: text, Enable: bool, Action: text },
);

export const safeAttachmentPolicies = collector({
  id: 'safeAttachmentPolicies',
  requests: [read],
  permissions: [exchange('Whether attachments are opened in a safe place first.')],
  licence: defender,
  collect: async function* (context) {
    for await (const one of context.cmdlet(read))
      yield {
        name: identityOf(read.cmdlet, one.Name, one.Identity),
        enable: one.Enable,
        action: one.Action,
      };
  },
});
