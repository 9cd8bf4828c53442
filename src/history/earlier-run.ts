import type { RunHead } from '../store/history-store.ts';
import type { Than } from '../store/run-store.ts';

interface Moment {
  readonly tenant: string;
  readonly source: string;
  readonly readAt: string;
  readonly judgedAt: string;
}

const isBefore = (one: Moment, other: Moment, than: Than): boolean =>
  one.readAt < other.readAt ||
  (than === 'run' && one.readAt === other.readAt && one.judgedAt < other.judgedAt);

/**
 * The run with which another is compared: the last one of the same tenant and the same source whose settings were read
 * before, or (unless only a reading counts) which judged the same reading before.
 * @param heads newest first
 */
export function earlierRun(heads: readonly RunHead[], run: Moment, than: Than = 'run'): RunHead | undefined {
  return heads.find(
    (head) => head.tenant === run.tenant && head.source === run.source && isBefore(head, run, than),
  );
}
