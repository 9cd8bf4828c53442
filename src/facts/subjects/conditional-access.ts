import { z } from 'zod';
import { count, texts, yesNo } from './field.ts';

const conditions = 'conditionalAccessPolicies.conditions';

/** The council's Conditional Access as a whole: exactly one subject. */
export const ConditionalAccess = z.strictObject({
  id: z.string(),
  name: z.string(),
  policiesInForce: count('Policies in force for people', 'conditionalAccessPolicies.state'),
  reportOnlyPolicies: count('Policies that only report', 'conditionalAccessPolicies.state'),
  /** All users, all resources, no exclusion, no condition, and something is asked. */
  policiesForEveryone: count('Policies in force for everybody and everything', conditions),
  allAppsPolicies: count('Policies in force that target all resources', conditions),
  signInRiskPolicies: count('Policies in force that look at sign-in risk', conditions),
  userRiskPolicies: count('Policies in force that look at user risk', conditions),
  namedApps: texts('Apps that policies in force name', conditions),
  trustedLocations: count('Trusted places with at least one address range', 'namedLocations.isTrusted'),
  /** As `user:ID` or `group:ID`. */
  excludedFromEveryPolicy: texts('Users and groups that every policy in force leaves out', conditions),
  blockingPolicies: count('Policies in force that block', 'conditionalAccessPolicies.grantControls'),
  excludedFromEveryBlock: texts(
    'Users and groups that every blocking policy in force leaves out',
    conditions,
  ),
  emergencyAccountsNotExcluded: texts(
    'Declared emergency accounts that some policy in force reaches',
    conditions,
    'input:emergencyAccounts',
  ),
  /** Of the users that every policy in force leaves out. */
  leftOutWithoutSecurityKey: texts(
    'Accounts left out of every policy without a security key',
    conditions,
    'authenticationMethods.type',
    'registrationDetails.methodsRegistered',
  ),
  riskyAgentsBlocked: yesNo('Agent identities at high risk are blocked from all resources', conditions),
  riskyAgentsOpenApps: texts('Apps left out of that block', conditions),
  hasRiskLevels: yesNo('The council owns Entra ID P2, which measures risk', 'subscribedSkus.servicePlans'),
  complianceIsJudged: yesNo(
    'Intune judges devices: a compliance policy exists and a device without one does not count as compliant',
    'deviceManagement.settings.secureByDefault',
    'deviceCompliancePolicies.assignments',
  ),
});
export type ConditionalAccess = z.infer<typeof ConditionalAccess>;
