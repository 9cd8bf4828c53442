import type { ClauseResult } from '../../model/run.ts';

type Asked = NonNullable<ClauseResult['question']>;
type Attested = NonNullable<ClauseResult['attestation']>;

/** Which words say what an answer was, or why it counts no more. */
export function heardAs({ about }: Asked, { answer, current, on }: Attested) {
  if (answer === 'no' || current) return answer;
  if (about === undefined) return 'old';
  return about.some((one) => one.on > on) ? 'since' : 'recorded';
}
