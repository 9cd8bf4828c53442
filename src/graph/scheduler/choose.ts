import { batchSize, cmdletBatch } from './families.ts';
import type { Entry } from './job.ts';
import type { Limits, Together } from './limits.ts';
import type { Lane } from './waiting.ts';

export interface Choice {
  /** What may go now, at most so many as asked for. */
  readonly entries: readonly Entry[];
  /** When something that may not go now may go (ms, ahead of now); `Infinity` = only after some answer. */
  readonly nextAt: number;
}

const first = (lane: Lane): number => lane.entries.values().next().value?.since ?? Infinity;

/** How long a limit makes what waits in a lane last (ms). */
const lastsOf = (lane: Lane, limits: Limits, now: number): number => {
  const each = lane.entries.values().next().value?.job.cost ?? 0;
  return limits.gate(lane.family).lasts(each * lane.entries.size, now);
};

/** Groups of lanes that share batches: the one with what a limit makes last longest goes first, or it finds no batch free. */
export const groupsInOrder = (groups: readonly Lane[][], limits: Limits, now: number): Lane[][] => {
  const lasts = new Map(
    groups.map((lanes) => [lanes, Math.max(...lanes.map((lane) => lastsOf(lane, limits, now)))]),
  );
  return groups.toSorted((a, b) => (lasts.get(b) ?? 0) - (lasts.get(a) ?? 0));
};

/** What a limit makes last longest has no time to lose; behind it, the lane that has waited longest. */
const inOrder = (lanes: readonly Lane[], limits: Limits, now: number): Lane[] => {
  const lasts = new Map(lanes.map((lane) => [lane, lastsOf(lane, limits, now)]));
  return lanes.toSorted((a, b) => (lasts.get(b) ?? 0) - (lasts.get(a) ?? 0) || first(a) - first(b));
};

/**
 * How many of the cmdlets that wait go into the next batch, where so many may be under way: their share of a place, then
 * evenly over as few batches as that makes, for a small last one only lets its place end before the others.
 */
export function cmdletsAtOnce(waiting: number, places: number): number {
  const share = Math.min(cmdletBatch.most, Math.max(cmdletBatch.least, Math.ceil(waiting / places)));
  return Math.ceil(waiting / Math.ceil(waiting / share));
}

/**
 * Picks what may go together, lane after lane, what a limit makes last longest first. Everything chosen shares one
 * batch, so what is already chosen counts against rates and mailboxes.
 */
export const choose = (
  lanes: readonly Lane[],
  limits: Limits,
  { now, most = batchSize }: { readonly now: number; readonly most?: number },
): Choice => {
  const together: Together = { cost: new Map(), mailboxes: new Map() };
  const entries: Entry[] = [];
  let nextAt = Infinity;
  for (const lane of inOrder(lanes, limits, now)) {
    for (const entry of lane.entries) {
      if (entries.length === most) return { entries, nextAt: Infinity };
      const admission = limits.admits(entry, now, together);
      if (admission.now) {
        entries.push(entry);
        const { family, cost, mailbox } = entry.job;
        together.cost.set(family, (together.cost.get(family) ?? 0) + cost);
        if (mailbox !== undefined)
          together.mailboxes.set(mailbox, (together.mailboxes.get(mailbox) ?? 0) + 1);
        continue;
      }
      // A time that is not ahead only says that what was chosen has to leave first.
      if (admission.at !== undefined && admission.at > now) nextAt = Math.min(nextAt, admission.at);
      // Nothing behind it in the lane can go either when the family as a whole has to wait.
      if (!limits.familyAdmits(entry, now, together).now) break;
    }
  }
  return { entries, nextAt };
};
