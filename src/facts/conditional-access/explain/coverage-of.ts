import type { Engine } from '../cover/engine.ts';
import type { Applicable } from '../accounts/membership.ts';
import type { Tenancy } from '../space/tenancy.ts';
import type { Arena, Decision } from '../cover/question.ts';
import type { SignInGap, SignInReason } from '../../../model/told.ts';
import { isUnknown, unknown, type Known } from '../../base/known.ts';
import type { Answer, SecondStep } from '../cover/answer.ts';
import { makeGap, noGap } from './gap.ts';
import {
  acceptedMethods,
  combinationsOf,
  frequencyAsk,
  longestSignIn,
} from '../cover/longest-and-methods.ts';
import {
  everywhere,
  frequencies,
  frequencyKeys,
  requirements,
  requirementKeys,
  type FrequencyKey,
  type Requirement,
  type RequirementKey,
  type Where,
} from '../policy/requirement-table.ts';

/** Facts of the coverage engine about one account. */
export type Coverage = {
  readonly [K in Exclude<RequirementKey, 'secondStep'>]: Known<Answer>;
} & { readonly [K in RequirementKey as `${K}Gap`]: Known<SignInGap> } & {
  readonly [K in FrequencyKey]: Known<number>;
} & { readonly [K in FrequencyKey as `${K}Gap`]: Known<SignInGap> } & {
  readonly secondStep: Known<SecondStep>;
  readonly acceptedMethods: Known<string[]>;
  readonly secondStepReason: Known<SignInReason>;
};

/** Apps through which each requirement fails to hold. */
export type OpenApps = { readonly [K in RequirementKey as `${K}OpenApps`]: Known<string[]> };

/**
 * Apps with a gap, in the words that policies use for them; undefined when that is not settled. Directory scopes are
 * left out. An app that may be part of Office 365 does not matter once Office 365 itself is in the list.
 */
const openApps = (
  decision: Decision,
  { space, semantics }: Tenancy,
  named: ReadonlySet<string>,
): readonly string[] | undefined => {
  const wordOf = (index: number): string[] => {
    const target = space.targets[index];
    if (target === undefined || target.kind === 'directory') return [];
    if (target.kind !== 'app' || named.has(target.id)) return [target.id];
    if (semantics.officeApps.includes(target.id)) return ['Office365'];
    return semantics.adminPortalApps.includes(target.id) ? ['MicrosoftAdminPortals'] : ['any other app'];
  };
  const words = new Set(decision.open.flatMap(wordOf));
  const settled = decision.undecided
    .flatMap(({ targets }) => targets)
    .every((index) => {
      const { kind, id = '' } = space.targets[index] ?? {};
      return kind === 'directory' || (kind === 'app' && !named.has(id) && words.has('Office365'));
    });
  return settled ? [...words].toSorted() : undefined;
};

/** Through which apps each requirement fails to hold, for one class of accounts. */
export const openAppsOf = ({
  tenancy,
  doubts,
}: Engine): ((arena: Arena, applicable: Applicable) => OpenApps) => {
  const named = new Set(tenancy.live.flatMap(({ policy }) => [...policy.apps, ...policy.excludedApps]));
  return (arena, applicable) =>
    Object.fromEntries(
      requirementKeys.map((key) => {
        const { asks, where = everywhere }: Requirement = requirements[key];
        const decision = arena.decide(asks, where, applicable, true);
        return [
          `${key}OpenApps`,
          openApps(decision, tenancy, named) ?? doubts(decision, arena.planOf(asks, where), applicable),
        ];
      }),
    ) as unknown as OpenApps;
};

/** All answers about one class of accounts; prepared once for a tenant. */
export const coverageOf = (engine: Engine): ((arena: Arena, applicable: Applicable) => Coverage) => {
  const { tenancy, doubts: doubtful } = engine;
  const gapOf = makeGap(engine);
  const longest = longestSignIn(tenancy);
  const combinations = combinationsOf(tenancy, engine.strengths);
  const methodsOf = (arena: Arena, applicable: Applicable): Known<readonly string[]> => {
    const accepted = acceptedMethods(arena, combinations, applicable);
    return 'methods' in accepted
      ? accepted.methods
      : doubtful(accepted.open, arena.planOf(accepted.ask, everywhere), applicable);
  };
  return (arena, applicable) => {
    const fields: Record<string, unknown> = {};
    for (const key of requirementKeys) {
      const { asks, where = everywhere }: Requirement = requirements[key];
      const decision = arena.decide(asks, where, applicable);
      const plan = arena.planOf(asks, where);
      const missing = decision.answer === undefined ? doubtful(decision, plan, applicable) : undefined;
      fields[key] = missing ?? decision.answer;
      fields[`${key}Gap`] = missing ?? gapOf(decision, plan, applicable);
    }
    for (const key of frequencyKeys) {
      const { where = everywhere }: { readonly where?: Where } = frequencies[key] as {
        readonly where?: Where;
      };
      const { hours, shorter } = longest(arena, where, applicable);
      const limit = arena.planOf(frequencyAsk(shorter?.hours ?? 0), where);
      const undecided = shorter?.decision.undecided ?? [];
      const missing = hours === undefined ? doubtful({ undecided }, limit, applicable) : undefined;
      fields[key] = missing ?? hours;
      fields[`${key}Gap`] =
        missing ?? (shorter === undefined ? noGap : gapOf(shorter.decision, limit, applicable));
    }
    // Only the tenant's strengths name every combination that there is: of a shorter list nobody knows what else is enough.
    fields['acceptedMethods'] =
      engine.strengthsMissing.length > 0 ? unknown(...engine.strengthsMissing) : methodsOf(arena, applicable);
    const step = fields['secondStep'];
    fields['secondStepReason'] = isUnknown(step) ? step : [step];
    return fields as unknown as Coverage;
  };
};
