import { BeadleError } from '../../model/error.ts';

/** As many as `concurrency` in `fleet.yaml` may say. */
const most = 64;

/**
 * How many councils are audited at the same time: as typed, else as the fleet file says.
 * @throws BeadleError USAGE for a number that would run nothing, or everything at once
 */
export function councilsAtOnce(typed: number | undefined, inFile: number): number {
  if (typed === undefined) return inFile;
  if (Number.isInteger(typed) && typed >= 1 && typed <= most) return typed;
  throw new BeadleError('USAGE', `--concurrency ${String(typed)} is not a number of councils.`, {
    hint: `Give a whole number from 1 to ${String(most)}.`,
  });
}
