import { BrokenAnswer, type Answer, type Transport } from '../message.ts';
import type { Family } from '../reader.ts';
import type { Time } from '../time.ts';
import { makeAlarm } from './alarm.ts';
import { batchRequest } from './batch.ts';
import { batchOutcomes } from './batch-outcomes.ts';
import { choose, groupsInOrder } from './choose.ts';
import type { OnEvent } from './events.ts';
import { batchSize, budgets, type Budget } from './families.ts';
import { makeClockWatch } from '../clock-watch.ts';
import { faultOf } from '../fault.ts';
import { broken, cancelled, outOfTime, throttledTooLong } from './give-up.ts';
import type { Governor } from './governor.ts';
import type { Entry, Job } from './job.ts';
import { makeLimits } from './limits.ts';
import { leavesAt, leavesRoom } from './patience.ts';
import { afterAnswer } from './retry.ts';
import { makeTellWait } from './tell-wait.ts';
import { makeWaiting, type Lane } from './waiting.ts';

export interface SchedulerOptions {
  readonly transport: Transport;
  readonly time: Time;
  /** When the run has to be over (ms, by `time.now`). What is not answered by then fails. */
  readonly deadline: number;
  readonly signal?: AbortSignal;
  readonly onEvent?: OnEvent;
  readonly budgets?: Readonly<Record<Family, Budget>>;
  /** Limits that this tenant shares with others of the same app. */
  readonly governor?: Governor;
}

/** Owns every request of one tenant. */
export interface Scheduler {
  /**
   * Resolves with the final answer, whatever its status, once it was worth no further try.
   * @throws ReadFailure when there is none: limits, faults, the deadline
   * @throws BeadleError `CANCELLED`
   */
  readonly send: (job: Job) => Promise<Answer>;
  readonly close: () => void;
}

export const makeScheduler = (options: SchedulerOptions): Scheduler => {
  const { time, transport } = options;
  let { deadline } = options;
  const tell: OnEvent = options.onEvent ?? (() => undefined);
  const limits = makeLimits(options.budgets ?? budgets, options.governor);
  const waiting = makeWaiting();
  const tellWait = makeTellWait(tell, limits);
  const alone = new Map<Family, number>();
  const stop = new AbortController();
  const count = { sent: 0, answered: 0, batches: 0, underWay: 0, ids: 0 };
  let over: ((entry: Entry) => Error) | undefined;
  let awake = false;
  let lastBatch = -Infinity;

  const wake = (): void => {
    if (awake) return;
    awake = true;
    queueMicrotask(() => {
      awake = false;
      try {
        pump();
      } catch (error) {
        // Nobody else would hear of it: what waits would wait for ever.
        finish(({ job }) => faultOf(job.name, error));
      }
    });
  };
  const clock = makeClockWatch(time);
  const tellJump = (ms: number): void => {
    if (ms !== 0) tell({ kind: 'clock', seconds: Math.round(ms / 1000) });
  };
  const alarm = makeAlarm(time, (due) => {
    const slept = clock.rang(due);
    tellJump(slept);
    // What a computer sleeps is not taken from the time that the run is allowed.
    deadline += slept;
    wake();
  });

  const isSlowed = ({ job, tries }: Entry): boolean =>
    tries.throttled > 0 ||
    limits.gate(job.family).pace() < 1 ||
    !limits.familyAdmits({ job } as Entry, time.now()).now;

  const finish = (why: (entry: Entry) => Error): void => {
    if (over !== undefined) return;
    over = why;
    const left = waiting.all();
    for (const entry of left) {
      waiting.remove(entry);
      entry.fail(why(entry));
    }
    alarm.set(Infinity);
    stop.abort(new Error('the run is over'));
  };

  const retry = (entry: Entry, afterMs: number, throttled: boolean): void => {
    const now = time.now();
    entry.notBefore = now + afterMs;
    if (throttled) limits.throttled(entry, now, entry.notBefore);
    if (entry.notBefore > deadline) {
      const seconds = Math.round(afterMs / 1000);
      entry.fail(throttled ? throttledTooLong(entry.job, seconds) : outOfTime(entry.job));
    } else waiting.add(entry);
  };

  const conclude = (entry: Entry, outcome: Answer | BrokenAnswer): void => {
    const now = time.now();
    if (!(outcome instanceof BrokenAnswer)) {
      count.answered += 1;
      limits.read(entry, outcome, now);
    }
    const next = afterAnswer(outcome, entry.tries, { now: time.wall(), random: time.random });
    if (next.kind === 'again') {
      const what = outcome instanceof BrokenAnswer ? outcome.message : `answered ${String(outcome.status)}`;
      tell({ kind: 'retry', what: `${entry.job.name}: ${what}` });
      retry(entry, next.afterMs, next.throttled);
    } else if (outcome instanceof BrokenAnswer) entry.fail(broken(entry.job, outcome));
    else entry.settle(outcome);
    tell({ kind: 'progress', sent: count.sent, answered: count.answered, waiting: waiting.size() });
  };

  /** A fault of ours while an answer is read costs the requests that it answers. */
  const readOrFail = (entries: readonly Entry[], outcome: Answer, read: (answer: Answer) => void): void => {
    try {
      read(outcome);
    } catch (error) {
      for (const entry of entries) entry.fail(faultOf(entry.job.name, error));
    }
  };

  /** Sends, then frees what was taken; `read` says which answer belongs to which entry. */
  const dispatch = async (
    entries: readonly Entry[],
    request: Job['alone'],
    read: (answer: Answer) => void,
  ): Promise<void> => {
    for (const entry of entries) {
      waiting.remove(entry);
      limits.take(entry);
    }
    count.sent += 1;
    count.underWay += 1;
    let outcome: Answer | undefined;
    let failure: unknown;
    try {
      outcome = await transport(request, stop.signal);
    } catch (error) {
      failure = error;
    }
    count.underWay -= 1;
    for (const entry of entries) limits.done(entry, time.now());
    if (over !== undefined) for (const entry of entries) entry.fail(over(entry));
    else if (outcome !== undefined) readOrFail(entries, outcome, read);
    else if (failure instanceof BrokenAnswer) for (const entry of entries) conclude(entry, failure);
    else for (const entry of entries) entry.fail(faultOf(entry.job.name, failure));
    wake();
  };

  const sendAlone = (entry: Entry): void => {
    const { family } = entry.job;
    alone.set(family, (alone.get(family) ?? 0) + 1);
    void dispatch([entry], entry.job.alone, (answer) => {
      conclude(entry, answer);
    }).finally(() => {
      alone.set(family, (alone.get(family) ?? 1) - 1);
      wake();
    });
  };

  const readBatch = (entries: readonly Entry[], answer: Answer): void => {
    for (const { entry, outcome } of batchOutcomes(entries, answer)) {
      if (outcome === 'alone') {
        const { inBatch: _, ...job } = entry.job;
        waiting.add({ ...entry, job });
      } else conclude(entry, outcome);
    }
  };

  const sendBatch = (entries: readonly Entry[]): void => {
    count.batches += 1;
    lastBatch = time.now();
    void dispatch(entries, batchRequest(entries), (answer) => {
      readBatch(entries, answer);
    }).finally(() => {
      count.batches -= 1;
      wake();
    });
  };

  const pumpAlone = (lane: Lane, now: number): number => {
    const free = limits.gate(lane.family).atOnce() - (alone.get(lane.family) ?? 0);
    if (free <= 0) return Infinity;
    const choice = choose([lane], limits, { now, most: free });
    choice.entries.forEach(sendAlone);
    return choice.nextAt;
  };

  const pumpBatches = (lanes: readonly Lane[], now: number): number => {
    for (;;) {
      const most = limits.batches.atOnce();
      const free = most - count.batches;
      if (free <= 0) return Infinity;
      const choice = choose(lanes, limits, { now });
      if (leavesRoom(choice.entries, { free, most })) return Infinity;
      const ripe = leavesAt(choice.entries, { lanes, underWay: count.underWay, lastBatch });
      if (choice.entries.length < batchSize && (choice.entries.length === 0 || ripe > now))
        return Math.min(ripe, choice.nextAt);
      sendBatch(choice.entries);
    }
  };

  const pump = (): void => {
    if (over !== undefined) return;
    tellJump(clock.look());
    const now = time.now();
    if (now >= deadline && waiting.size() + count.underWay > 0) {
      finish((entry) => (isSlowed(entry) ? throttledTooLong(entry.job) : outOfTime(entry.job)));
      return;
    }
    let next = waiting.size() + count.underWay > 0 ? deadline : Infinity;
    const batches = new Map<string, Lane[]>();
    for (const lane of waiting.lanes()) {
      if (lane.entries.size === 0) continue;
      const paused = limits.gate(lane.family).pausedUntil();
      if (paused > deadline) {
        for (const entry of lane.entries) {
          waiting.remove(entry);
          entry.fail(throttledTooLong(entry.job, Math.round((paused - now) / 1000)));
        }
      } else if (lane.batch === undefined) {
        const at = pumpAlone(lane, now);
        tellWait(lane.family, at, now);
        next = Math.min(next, at);
      } else batches.set(lane.batch, [...(batches.get(lane.batch) ?? []), lane]);
    }
    for (const lanes of groupsInOrder([...batches.values()], limits, now)) {
      const at = pumpBatches(lanes, now);
      if (lanes[0] !== undefined) tellWait(lanes[0].family, at, now);
      next = Math.min(next, at);
    }
    alarm.set(next);
  };

  const onAbort = (): void => {
    finish(() => cancelled(options.signal?.reason));
  };
  options.signal?.addEventListener('abort', onAbort, { once: true });
  if (options.signal?.aborted === true) onAbort();

  return {
    send: (job) =>
      new Promise<Answer>((settle, fail) => {
        const now = time.now();
        count.ids += 1;
        const entry: Entry = {
          job,
          id: String(count.ids),
          since: now,
          tries: { throttled: 0, faults: 0 },
          notBefore: now,
          settle,
          fail,
        };
        if (over !== undefined) fail(over(entry));
        else {
          waiting.add(entry);
          wake();
        }
      }),
    close: () => {
      options.signal?.removeEventListener('abort', onAbort);
      finish(() => cancelled());
    },
  };
};
