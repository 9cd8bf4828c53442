import { policyPlaces, writeReview } from '../../audit/mapping/review-files.ts';
import type { ClauseBank } from '../../rulebook/clause-bank.ts';
import type { ReviewEntry, ReviewFile } from '../../rulebook/mapping/draft/review-entries.ts';
import type { Terminal } from '../terminal.ts';
import { keysOf, type Keys } from './ask-key.ts';
import { clearOnes, orderOf, screenOf, stepOf } from './review-step.ts';

/**
 * Asks about each clause that nobody decided, one key each. Every answer is saved at once, so that it can stop and go on
 * at any time.
 */
export async function reviewInTerminal(
  review: ReviewFile,
  folder: string,
  bank: ClauseBank,
  terminal: Terminal,
): Promise<ReviewFile> {
  const keys = keysOf(process.stdin);
  try {
    return await askAll(review, {
      keys,
      bank,
      terminal,
      save: (now) => writeReview(policyPlaces(folder).review, now),
    });
  } finally {
    keys.close();
  }
}

export interface Asking {
  readonly keys: Pick<Keys, 'next'>;
  readonly bank: ClauseBank;
  readonly terminal: Pick<Terminal, 'note' | 'colour'>;
  readonly save: (review: ReviewFile) => Promise<void>;
}

function firstClear(order: readonly number[], entries: readonly ReviewEntry[]): number {
  return order.findIndex((index) => entries[index]?.sure === true && !entries[index].changed);
}

/** The questions themselves, without a terminal. */
export async function askAll(
  review: ReviewFile,
  { keys, bank, terminal, save }: Asking,
): Promise<ReviewFile> {
  const order = orderOf(review.entries);
  const entries: ReviewEntry[] = [...review.entries];
  let now = review;
  let at = 0;
  while (at < order.length) {
    const index = order[at] ?? 0;
    const entry = entries[index];
    if (entry === undefined) break;
    const screen = screenOf(entry, bank, `${String(at + 1)} of ${String(order.length)}`, terminal.colour);
    const doubtsDone = at > 0 && at === firstClear(order, review.entries);
    terminal.note(doubtsDone ? `\n${clearOnes}\n${screen}` : screen);
    const key = await keys.next();
    if (key === undefined) break;
    const step = stepOf(entry, key, bank);
    entries[index] = step.entry;
    if (step.entry !== entry) {
      now = { ...review, entries: [...entries] };
      await save(now);
    }
    if (step.go === 'quit') break;
    if (step.go === 'next') at += 1;
    if (step.go === 'back') at = Math.max(0, at - 1);
  }
  return now;
}
