import { z } from 'zod';
import type { SignInGap } from '../../model/told-sign-in.ts';
import type { Computed } from '../base/computed.ts';
import { part, told, type BySubject, type Fact } from '../base/fact.ts';
import type { Known } from '../base/known.ts';
import { Answer, SecondStep } from './cover/answer.ts';
import type { Coverage } from './explain/coverage-of.ts';
import type { OpenApps } from './explain/open-apps.ts';
import { frequencies, frequencyKeys, type FrequencyKey } from './policy/frequency-table.ts';
import { requirements, requirementKeys, type RequirementKey } from './policy/requirement-table.ts';

type Key = Exclude<RequirementKey, 'secondStep'>;
type AnswerFacts = { [K in Key]: Fact<typeof Answer> } & {
  [K in RequirementKey as `${K}Gap`]: Fact<typeof SignInGap>;
};
type FrequencyFacts = { [K in FrequencyKey]: Fact<z.ZodInt> } & {
  [K in FrequencyKey as `${K}Gap`]: Fact<typeof SignInGap>;
};
type From<Values> = Computed<BySubject<Values>>;

/** A generated fact: its key and type come from the table, so the compiler cannot hold one to the other. */
const made = (
  from: From<unknown>,
  key: string,
  said: { readonly says: string; readonly type: z.ZodType },
): readonly [string, Fact] => [key, part(from as From<Readonly<Record<string, Known<unknown>>>>, key, said)];

/** The sign-in that gets through. */
const gapFact = (from: From<unknown>, key: string, says: string): readonly [string, Fact] => [
  key,
  told(from as From<Readonly<Record<string, Known<SignInGap>>>>, key, { says, tells: 'sign-in-gap' }),
];

/** Facts of the coverage engine, for people and for synthetic accounts. @param reasons gives the reason in words */
export function coverageOfAccount(from: From<Coverage>, reasons: From<Pick<Coverage, 'secondStepReason'>>) {
  const answers = Object.fromEntries(
    requirementKeys.flatMap((key) => {
      const { words } = requirements[key];
      return [
        ...(key === 'secondStep' ? [] : [made(from, key, { says: `How far: ${words}`, type: Answer })]),
        gapFact(from, `${key}Gap`, `The sign-in in which not: ${words}`),
      ];
    }),
  ) as unknown as AnswerFacts;
  const limits = Object.fromEntries(
    frequencyKeys.flatMap((key) => {
      const { words } = frequencies[key];
      const says = `Hours after which ${words} must be renewed at the latest; 0 every time, 1000000 no limit`;
      return [
        made(from, key, { says, type: z.int() }),
        gapFact(from, `${key}Gap`, `The one that lasts longest: ${words}`),
      ];
    }),
  ) as unknown as FrequencyFacts;
  return {
    secondStep: part(from, 'secondStep', {
      says: 'How far a second step is asked at sign-in',
      type: SecondStep,
    }),
    ...answers,
    ...limits,
    /** Combinations as in `allowedCombinations`; "password" stands for a sign-in with nothing more. */
    acceptedMethods: part(from, 'acceptedMethods', {
      says: 'Every combination of sign-in methods that is enough for some sign-in',
      type: z.array(z.string()),
    }),
    secondStepReason: told(reasons, 'secondStepReason', {
      says: 'Why the answer about the second step is what it is',
      tells: 'sign-in-reason',
    }),
  };
}

type OpenAppsFacts = { [K in RequirementKey as `${K}OpenApps`]: Fact<z.ZodArray<z.ZodString>> };

/** What only synthetic accounts have: through which apps each requirement fails to hold. */
export function openAppsOfKind(from: From<OpenApps>): OpenAppsFacts {
  return Object.fromEntries(
    requirementKeys.map((key) =>
      made(from, `${key}OpenApps`, {
        says: `App ids, or words of Microsoft's, through which not: ${requirements[key].words}`,
        type: z.array(z.string()),
      }),
    ),
  ) as unknown as OpenAppsFacts;
}
