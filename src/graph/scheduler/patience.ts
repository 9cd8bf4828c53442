import { batchSize } from './families.ts';
import type { Entry } from './job.ts';
import type { Lane } from './waiting.ts';

/**
 * A batch that is not full waits this long (ms) for company: at the start and when nothing is under way; when something
 * is, whose answer may bring more to ask; and when more is waiting already that a limit holds back for a moment.
 */
const linger = { idle: 5, busy: 400, heldBack: 500 };
/** Cmdlets of one collector come within moments of each other (ms); a batch of them takes longer than that. */
const lingerForCmdlets = 50;

/** When a batch of cmdlets leaves, full or not (ms, by `time.now`). */
export function cmdletsLeaveAt(entries: readonly Entry[]): number {
  const asked = entries.map((entry) => Math.max(entry.since, entry.notBefore));
  return Math.min(...asked) + lingerForCmdlets;
}

export interface Surroundings {
  readonly lanes: readonly Lane[];
  readonly underWay: number;
  /** When the last batch left (ms since 1970); -Infinity = none has. */
  readonly lastBatch: number;
}

/** When a batch of these entries leaves even if it is not full (ms since 1970). */
export const leavesAt = (entries: readonly Entry[], { lanes, underWay, lastBatch }: Surroundings): number => {
  const oldest = Math.min(...entries.map((entry) => Math.max(entry.since, entry.notBefore)));
  const waitingHere = lanes.reduce((sum, lane) => sum + lane.entries.size, 0);
  if (waitingHere >= batchSize) return Math.max(oldest, lastBatch) + linger.heldBack;
  return oldest + (underWay === 0 || lastBatch === -Infinity ? linger.idle : linger.busy);
};

/** Part of the batches that mail leaves to others; none where few may be under way. */
const reserved = 1 / 6;

/** Whether a batch of mail alone waits: it takes long and has no limit of its own, so it leaves room for what a limit makes last. */
export function leavesRoom(
  entries: readonly Entry[],
  { free, most }: { readonly free: number; readonly most: number },
): boolean {
  return free <= Math.floor(most * reserved) && entries.every(({ job }) => job.family === 'outlook');
}
