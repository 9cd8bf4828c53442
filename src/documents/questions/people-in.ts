import type { ClauseResult } from '../../model/run.ts';
import { longDate } from '../text/dates.ts';

/** Everybody whom one of the lines is about; each once for each day. */
export function peopleIn(clauses: readonly ClauseResult[]): string {
  const about = clauses.flatMap(({ question }) => question?.about ?? []);
  return [...new Set(about.map(({ name, on }) => `${name} (${longDate(on)})`))].join(', ');
}
