import { z } from 'zod';
import {
  frequencies,
  frequencyKeys,
  requirements,
  requirementKeys,
  type FrequencyKey,
  type RequirementKey,
} from '../conditional-access/policy/requirement-table.ts';
import { count, field, text, texts, yesNo } from './field.ts';

/** How far a second sign-in step is really asked of an account. */
export const SecondStep = z.enum(['always', 'security-defaults', 'sometimes', 'never', 'cannot-sign-in']);
export type SecondStep = z.infer<typeof SecondStep>;

/**
 * How far a requirement holds over all sign-ins that Microsoft would allow. `always`: in every one. `never`: in none.
 * `sometimes`: in at least one it does not. `cannot-sign-in`: there is no such sign-in.
 */
export const Answer = z.enum(['always', 'sometimes', 'never', 'cannot-sign-in']);
export type Answer = z.infer<typeof Answer>;

const policies = ['conditionalAccessPolicies.conditions', 'conditionalAccessPolicies.grantControls'];
const reach = ['groups.members', 'roleAssignments.roleDefinitionId', 'namedLocations.isTrusted'];

type Key = Exclude<RequirementKey, 'secondStep'>;
type AnswerFields = { [K in Key]: typeof Answer } & {
  [K in RequirementKey as `${K}Gap`]: z.ZodString;
};
type FrequencyFields = { [K in FrequencyKey]: z.ZodInt } & { [K in FrequencyKey as `${K}Gap`]: z.ZodString };

const answerFields = Object.fromEntries(
  requirementKeys.flatMap((key) => [
    ...(key === 'secondStep'
      ? []
      : [[key, field(Answer, `How far: ${requirements[key].words}`, ...policies, ...reach)]]),
    [`${key}Gap`, text(`The sign-in in which not: ${requirements[key].words}`, ...policies, ...reach)],
  ]),
) as unknown as AnswerFields;

const frequencyFields = Object.fromEntries(
  frequencyKeys.flatMap((key) => [
    [
      key,
      count(
        `Hours after which ${frequencies[key].words} must be renewed at the latest; 0 every time, 1000000 no limit`,
        'conditionalAccessPolicies.sessionControls',
        ...reach,
      ),
    ],
    [
      `${key}Gap`,
      text(
        `The one that lasts longest: ${frequencies[key].words}`,
        'conditionalAccessPolicies.sessionControls',
      ),
    ],
  ]),
) as unknown as FrequencyFields;

/** Facts of the coverage engine: the same for people and for synthetic accounts. */
export const coverageFields = {
  secondStep: field(
    SecondStep,
    'How far a second step is asked at sign-in',
    'conditionalAccessPolicies.conditions',
    'securityDefaults.isEnabled',
    'perUserMfaStates.perUserMfaState',
  ),
  ...answerFields,
  ...frequencyFields,
  /** Combinations as in `allowedCombinations`; "password" stands for a sign-in with nothing more. */
  acceptedMethods: texts(
    'Every combination of sign-in methods that is enough for some sign-in',
    ...policies,
    'authenticationStrengths.allowedCombinations',
  ),
  /** One of the causes in `conditional-access/explain/sign-in-words.ts`, in a sentence. */
  secondStepReason: text('Why the answer about the second step is what it is', ...policies, ...reach),
} as const;

type OpenAppsFields = { [K in RequirementKey as `${K}OpenApps`]: z.ZodArray<z.ZodString> };

/** What only synthetic accounts have: through which apps each requirement fails to hold. */
export const openAppsFields = Object.fromEntries(
  requirementKeys.map((key) => [
    `${key}OpenApps`,
    texts(`App ids, or words of Microsoft's, through which not: ${requirements[key].words}`, ...policies),
  ]),
) as unknown as OpenAppsFields;

/** What only accounts of the directory have. */
export const personCoverageFields = {
  ...coverageFields,
  secondStepWithEligibleRoles: field(
    SecondStep,
    'How far a second step is asked once the roles that the account may activate are active',
    ...policies,
    'roleEligibilities.roleDefinitionId',
  ),
  phishingResistantWithEligibleRoles: field(
    Answer,
    'How far a method that no fake page can steal is asked once the roles are active',
    ...policies,
    'roleEligibilities.roleDefinitionId',
  ),
  /** A federated domain or a partner's directory asks, and Microsoft believes it. */
  secondStepTrustedElsewhere: yesNo(
    'The second step may be done in another directory, whose word is taken',
    'federationConfigurations.federatedIdpMfaBehavior',
    'crossTenantAccessDefault.inboundTrust',
  ),
  secondStepGapShared: count('Other accounts with the same gap', ...policies, ...reach),
  /** Asked or not, set up or not: four cells, in words. */
  secondStepCell: text(
    'Whether a second step is asked, and whether one is set up',
    ...policies,
    'registrationDetails.isMfaCapable',
    'authenticationMethods.type',
  ),
} as const;
