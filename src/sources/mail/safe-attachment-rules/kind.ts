import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';
import { recipientConditionNames, recipientConditions } from '../../shapes/recipient-rule.ts';

/** For whom Safe Attachments is; the built-in protection is for everybody whom it does not leave out (read 2026-11). */
export const safeAttachmentRules = evidenceKind({
  id: 'safeAttachmentRules',
  endpoint: 'Get-ATPProtectionPolicyRule, Get-SafeAttachmentRule, Get-ATPBuiltInProtectionRule',
  shape: 'list',
  key: 'id',
  about: 'policy',
  names: { ...recipientConditionNames, safeAttachmentPolicy: 'SafeAttachmentPolicy' },
  mayBeAbsent: {
    safeAttachmentPolicy:
      'The rule of the built-in protection has exceptions alone (Get-ATPBuiltInProtectionRule, read 2026-11).',
  },
  item: z.object({
    ...recipientConditions,
    origin: z.enum(['preset', 'custom', 'built-in']),
    safeAttachmentPolicy: z.string().nullish(),
  }),
});
