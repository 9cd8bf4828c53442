import type { Circumstance, SignInReason, Miss } from '../../model/told-sign-in.ts';
import { appInWords } from './apps-words.ts';
import { circumstanceInWords, reasonInWords } from './sign-in-words.ts';
import { toldWords } from './told-words.ts';

const words = toldWords.signIn;

/** One sign-in and what is asked of it, as `beadle signin` is given it. */
export interface SignInAnswer {
  readonly app: string;
  readonly circumstances: readonly Circumstance[];
  readonly outcome: string;
  readonly microsoftAsks: boolean;
  readonly allSignIns: SignInReason;
  readonly policies: readonly {
    readonly name: string;
    readonly because: readonly Miss[];
    readonly asks: readonly string[];
  }[];
}

interface Said {
  readonly because: readonly string[];
  readonly asks: readonly string[];
}

/** The same in words. */
export function signInInWords<Answer extends SignInAnswer>(answer: Answer) {
  type Policy = Answer['policies'][number];
  return {
    ...answer,
    signIn: `${words.signInTo} ${[appInWords(answer.app), ...answer.circumstances.map(circumstanceInWords)].join(', ')}`,
    sentence: answer.microsoftAsks ? words.microsoftAsks : (words.outcomes[answer.outcome] ?? answer.outcome),
    allSignIns:
      answer.allSignIns.length === 0 ? (words.reasons['unknown'] ?? '') : reasonInWords(answer.allSignIns),
    policies: answer.policies.map((policy): Omit<Policy, 'because' | 'asks'> & Said => ({
      ...(policy as Policy),
      because: policy.because.map((miss) => words.misses[miss] ?? miss),
      asks: policy.asks.map((control) => words.controls[control] ?? control),
    })),
  };
}
