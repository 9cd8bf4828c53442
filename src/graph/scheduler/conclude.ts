import { BrokenAnswer, type Answer } from '../message.ts';
import type { Time } from '../time.ts';
import type { OnEvent } from './events.ts';
import { broken, outOfTime, throttledTooLong } from './give-up.ts';
import { byItself, type Entry } from './job.ts';
import type { Limits } from './limits.ts';
import { afterAnswer, type Next } from './retry.ts';
import type { Waiting } from './waiting.ts';

export interface Concluding {
  readonly waiting: Waiting;
  readonly limits: Limits;
  readonly time: Time;
  readonly tell: OnEvent;
  /** When the run has to be over (ms, by `time.now`). */
  readonly deadline: () => number;
  /** Requests that left so far; a batch is one. */
  readonly sent: () => number;
}

/** @param weight what part of a request was answered: one of ten in a batch is a tenth */
export type Conclude = (entry: Entry, outcome: Answer | BrokenAnswer, weight?: number) => void;

type Again = Extract<Next, { kind: 'again' }>;

/** What follows the answer to one request, or the lack of one: its end, or another try after a while. */
export function makeConclude({ waiting, limits, time, tell, deadline, sent }: Concluding): Conclude {
  let answered = 0;

  function retry(entry: Entry, { afterMs, throttled }: Again, what: string): void {
    const now = time.now();
    entry.notBefore = now + afterMs;
    if (throttled) limits.throttled(entry, now, entry.notBefore);
    if (entry.notBefore > deadline()) {
      const seconds = Math.round(afterMs / 1000);
      entry.fail(throttled ? throttledTooLong(entry.job, seconds) : outOfTime(entry.job, what));
      return;
    }
    // What failed in a batch of Exchange, which is not documented, is asked by itself.
    waiting.add(throttled || entry.job.family !== 'exchange' ? entry : byItself(entry));
  }

  return (entry, outcome, weight) => {
    const now = time.now();
    if (!(outcome instanceof BrokenAnswer)) {
      answered += 1;
      limits.read(entry, outcome, now, weight);
    }
    const next = afterAnswer(outcome, entry.tries, { now: time.wall(), random: time.random });
    if (next.kind === 'again') {
      const what = outcome instanceof BrokenAnswer ? outcome.message : `answered ${String(outcome.status)}.`;
      tell({ kind: 'retry', what: `${entry.job.name}: ${what}` });
      retry(entry, next, what);
    } else if (outcome instanceof BrokenAnswer) entry.fail(broken(entry.job, outcome));
    else entry.settle(outcome);
    tell({ kind: 'progress', sent: sent(), answered, waiting: waiting.size() });
  };
}
