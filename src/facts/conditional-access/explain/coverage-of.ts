import type { Engine } from '../cover/engine.ts';
import type { Applicable } from '../accounts/membership.ts';
import type { Arena, Decision } from '../cover/question.ts';
import type { SignInGap, SignInReason } from '../../../model/told-sign-in.ts';
import { isUnknown, unknown, type Known } from '../../base/known.ts';
import type { Answer, SecondStep } from '../cover/answer.ts';
import { makeGap, noGap } from './gap.ts';
import {
  acceptedMethods,
  combinationsOf,
  frequencyAsk,
  longestSignIn,
} from '../cover/longest-and-methods.ts';
import { frequencies, frequencyKeys, type FrequencyKey } from '../policy/frequency-table.ts';
import { everywhere, type Requirement, type Where } from '../policy/sign-in-requirement.ts';
import { requirements, requirementKeys, type RequirementKey } from '../policy/requirement-table.ts';

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

/** What a question says of each class of accounts, in their order. */
type Column = readonly unknown[];

/**
 * All answers about classes of accounts, prepared once for a tenant. One question is put about all of them before the
 * next: what it needs is at hand then, and was often found for the one before.
 *
 * @returns one for each class, in their order
 */
export const coveragesOf = (
  engine: Engine,
): ((arena: Arena, classes: readonly Applicable[]) => readonly Coverage[]) => {
  const { tenancy, doubts: doubtful } = engine;
  const gapOf = makeGap(engine);
  const longest = longestSignIn(tenancy);
  const combinations = combinationsOf(tenancy, engine.strengths);
  const ofRequirement = (key: RequirementKey, arena: Arena, classes: readonly Applicable[]): Column[] => {
    const { asks, where = everywhere }: Requirement = requirements[key];
    const plan = arena.planOf(asks, where);
    const unread = engine.appsUnread(where);
    // Of more apps than are known, one that is open is open; that none is cannot be told.
    const isOpen = ({ opening }: Decision): boolean => unread.length === 0 || opening !== undefined;
    const found = classes.map((applicable) => {
      const decision = arena.decide(asks, where, applicable);
      const missing =
        decision.answer === undefined
          ? doubtful(plan, applicable)
          : isOpen(decision)
            ? undefined
            : unknown(...unread);
      return { answer: missing ?? decision.answer, gap: missing ?? gapOf(decision, plan, applicable) };
    });
    return [found.map(({ answer }) => answer), found.map(({ gap }) => gap)];
  };
  const ofFrequency = (key: FrequencyKey, arena: Arena, classes: readonly Applicable[]): Column[] => {
    const { where = everywhere } = frequencies[key] as { readonly where?: Where };
    const found = longest(arena, where, classes).map(({ hours, shorter }, at) => {
      const applicable = classes[at] as Applicable;
      const limit = arena.planOf(frequencyAsk(shorter?.hours ?? 0), where);
      const missing = hours === undefined ? doubtful(limit, applicable) : undefined;
      if (missing !== undefined) return { hours: missing, gap: missing };
      return {
        hours,
        gap: shorter === undefined ? noGap : gapOf(shorter.decision, limit, applicable),
      };
    });
    return [found.map(({ hours }) => hours), found.map(({ gap }) => gap)];
  };
  const methodsOf = (arena: Arena, classes: readonly Applicable[]): Column => {
    // Only the tenant's strengths name every combination that there is: of a shorter list nobody knows what else is enough.
    if (engine.strengthsMissing.length > 0) {
      const unread = unknown(...engine.strengthsMissing);
      return classes.map(() => unread);
    }
    return acceptedMethods(arena, combinations, classes).map((accepted, at) =>
      'methods' in accepted
        ? accepted.methods
        : doubtful(arena.planOf(accepted.open, everywhere), classes[at] as Applicable),
    );
  };
  return (arena, classes) => {
    const columns = new Map<string, Column>();
    const put = (key: string, [answers = [], gaps = []]: readonly Column[]): void => {
      columns.set(key, answers).set(`${key}Gap`, gaps);
    };
    for (const key of requirementKeys) put(key, ofRequirement(key, arena, classes));
    for (const key of frequencyKeys) put(key, ofFrequency(key, arena, classes));
    const steps = columns.get('secondStep') ?? [];
    columns.set('acceptedMethods', methodsOf(arena, classes)).set(
      'secondStepReason',
      steps.map((step) => (isUnknown(step) ? step : [step])),
    );
    const shape = Object.fromEntries(columns.keys().map((key) => [key, null]));
    return classes.map((_, at) => {
      const fields: Record<string, unknown> = { ...shape };
      for (const [key, column] of columns) fields[key] = column[at];
      return fields as unknown as Coverage;
    });
  };
};
