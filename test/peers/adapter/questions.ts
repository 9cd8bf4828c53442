import type { PeerInput } from './case.ts';

/** One of our rules, with the parameters that the case's context gives. */
export interface Choice {
  readonly rule: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Which rule answers which question. A question that is not here is skipped, and counted as skipped. */
export const questions: Readonly<Record<string, (input: PeerInput) => Choice>> = {};
