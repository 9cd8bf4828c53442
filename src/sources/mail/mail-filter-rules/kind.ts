import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';
import { recipientConditionNames, recipientConditions } from '../../shapes/recipient-rule.ts';

/** For whom a policy against malware or spam is: Microsoft's presets, and the council's own rules (read 2026-11). */
export const mailFilterRules = evidenceKind({
  id: 'mailFilterRules',
  endpoint: 'Get-EOPProtectionPolicyRule, Get-MalwareFilterRule, Get-HostedContentFilterRule',
  shape: 'list',
  key: 'id',
  about: 'policy',
  names: {
    ...recipientConditionNames,
    malwareFilterPolicy: 'MalwareFilterPolicy',
    hostedContentFilterPolicy: 'HostedContentFilterPolicy',
  },
  mayBeAbsent: {
    malwareFilterPolicy: 'Ours: kept of rules about malware and of presets.',
    hostedContentFilterPolicy: 'Ours: kept of rules about spam and of presets.',
  },
  item: z.object({
    ...recipientConditions,
    /** A rule of a preset comes before every other. */
    isPreset: z.boolean(),
    malwareFilterPolicy: z.string().nullish(),
    hostedContentFilterPolicy: z.string().nullish(),
  }),
});
