import { batchSize } from './families.ts';
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

/**
 * Picks what may go together, lane after lane, the lane that has waited longest first. Everything chosen shares one
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
  for (const lane of lanes.toSorted((a, b) => first(a) - first(b))) {
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
