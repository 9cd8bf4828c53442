import type { Since } from '../history/since-before.ts';
import type { Run } from '../model/run.ts';

/** A finished audit. */
export interface Audited {
  readonly run: Run;
  /** Where the store keeps it. */
  readonly place: string;
  /** What the run deserves: 0, 1 or 3. */
  readonly code: 0 | 1 | 3;
  /** The evidence is that of an audit that died, which a run of its own was made of before. */
  readonly isJudgedAgain: boolean;
  /** What changed since the run before. */
  readonly since: Since;
}
