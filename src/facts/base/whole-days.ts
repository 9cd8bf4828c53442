import type { EvidenceId } from '../../sources/kinds.ts';
import { unknown, type Known } from './known.ts';
import { strange } from './read-evidence.ts';

const day = 86_400_000;
/** Microsoft writes "never" as a time long before it kept such times (0001-01-01, 1601-01-01). */
const firstTime = Date.UTC(1990, 0, 1);

/**
 * Whole days from a time to the time of reading; never less than 0, as clocks differ. Unknown for what is no time.
 * @param from where the time stands, for the reason
 */
export const wholeDaysSince = (time: string, asOf: Date, from: `${EvidenceId}.${string}`): Known<number> => {
  const at = Date.parse(time);
  if (Number.isNaN(at) || at < firstTime) return unknown(strange(from, 'not a time'));
  return Math.max(0, Math.floor((asOf.getTime() - at) / day));
};
