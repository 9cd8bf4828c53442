import { makeClockWatch } from '../clock-watch.ts';
import { faultOf } from '../fault.ts';
import type { Answer, Transport } from '../message.ts';
import type { Family } from '../reader.ts';
import type { Time } from '../time.ts';
import { makeAlarm } from './alarm.ts';
import { makeDepartures } from './departures.ts';
import type { OnEvent } from './events.ts';
import { budgets, type Budget } from './families.ts';
import { cancelled, outOfTime, throttledTooLong } from './give-up.ts';
import type { Governor } from './governor.ts';
import type { Entry, Job } from './job.ts';
import { makeLimits } from './limits.ts';
import { makeSender } from './sender.ts';
import { makeWaiting } from './waiting.ts';

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
  const stop = new AbortController();
  let ids = 0;
  let over: ((entry: Entry) => Error) | undefined;
  let awake = false;

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
  const sender = makeSender({
    transport,
    time,
    waiting,
    limits,
    tell,
    wake,
    signal: stop.signal,
    deadline: () => deadline,
    over: () => over,
  });
  const depart = makeDepartures({ waiting, limits, sender, tell });

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
    if (sender.underWay() > 0) stop.abort(new Error('the run is over'));
  };

  const pump = (): void => {
    if (over !== undefined) return;
    tellJump(clock.look());
    const now = time.now();
    const isIdle = waiting.size() + sender.underWay() === 0;
    if (now >= deadline && !isIdle) {
      finish((entry) => (isSlowed(entry) ? throttledTooLong(entry.job) : outOfTime(entry.job)));
      return;
    }
    alarm.set(Math.min(isIdle ? Infinity : deadline, depart(now, deadline)));
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
        ids += 1;
        const entry: Entry = {
          job: sender.asItTravels(job),
          id: String(ids),
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
