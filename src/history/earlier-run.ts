import type { RunHead } from '../store/history-store.ts';

interface Moment {
  readonly tenant: string;
  readonly source: string;
  readonly readAt: string;
  readonly judgedAt: string;
}

const isBefore = (one: Moment, other: Moment): boolean =>
  one.readAt < other.readAt || (one.readAt === other.readAt && one.judgedAt < other.judgedAt);

/**
 * The run with which another is compared: the last one of the same tenant and the same source whose settings were read
 * before, or which judged the same reading before.
 * @param heads newest first
 */
export function earlierRun(heads: readonly RunHead[], run: Moment): RunHead | undefined {
  return heads.find(
    (head) => head.tenant === run.tenant && head.source === run.source && isBefore(head, run),
  );
}
