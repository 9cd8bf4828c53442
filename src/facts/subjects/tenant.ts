import { z } from 'zod';
import { count, text, yesNo } from './field.ts';

/** The council's Microsoft 365 as a whole: exactly one subject. */
export const Tenant = z.strictObject({
  id: z.string(),
  name: z.string(),
  securityDefaults: yesNo('Security defaults are on', 'securityDefaults.isEnabled'),
  conditionalAccessInForce: yesNo(
    'At least one Conditional Access policy is enabled',
    'conditionalAccessPolicies.state',
  ),
  hasPremium: yesNo('The council owns Entra ID P1', 'subscribedSkus.servicePlans'),
  hasIntune: yesNo('The council owns Intune', 'subscribedSkus.servicePlans'),
  globalAdministrators: count('Accounts that can change everything', 'roleAssignments.roleDefinitionId'),
  /** Three-valued: Automatic is never a proven block. */
  refusesAutomaticForwarding: yesNo(
    'Every outbound spam policy in force refuses automatic forwarding, and so does the default remote domain',
    'outboundSpamPolicies.AutoForwardingMode',
    'outboundSpamRules.State',
    'remoteDomains.AutoForwardEnabled',
  ),
  forwardingBlockSummary: text(
    'What stops automatic forwarding, and what does not',
    'outboundSpamPolicies.AutoForwardingMode',
  ),
  devicesWithoutPolicyCountAsCompliant: yesNo(
    'A device that no policy reached counts as compliant',
    'deviceManagement.settings.secureByDefault',
  ),
});
export type Tenant = z.infer<typeof Tenant>;
