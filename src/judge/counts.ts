import { Verdict } from '../model/outcome.ts';
import type { Run } from '../model/run.ts';

/** How often each verdict was given. Background promises nothing, so it is in no count. */
export const countVerdicts = (judged: readonly { readonly verdict: Verdict }[]): Run['counts'] => {
  const count = (verdict: Verdict) =>
    verdict === 'background' ? 0 : judged.filter((one) => one.verdict === verdict).length;
  return Object.fromEntries(Verdict.options.map((verdict) => [verdict, count(verdict)])) as Run['counts'];
};
