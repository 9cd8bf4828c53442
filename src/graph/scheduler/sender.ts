import { faultOf } from '../fault.ts';
import { BrokenAnswer, type Answer, type OutgoingRequest, type Transport } from '../message.ts';
import type { Family } from '../reader.ts';
import type { Time } from '../time.ts';
import { batchRequest } from './batch.ts';
import { batchOutcomes, isBatchRefused } from './batch-outcomes.ts';
import { makeConclude, type Concluding } from './conclude.ts';
import { aloneAs, byItself, type Entry, type Job } from './job.ts';

export interface Sending extends Omit<Concluding, 'sent'> {
  readonly transport: Transport;
  readonly time: Time;
  readonly signal: AbortSignal;
  /** Why nothing counts any more; undefined while the run goes on. */
  readonly over: () => ((entry: Entry) => Error) | undefined;
  /** Something ended: look what may go now. */
  readonly wake: () => void;
}

/** Sends what was chosen, alone or as one batch, and knows what is under way. */
export interface Sender {
  readonly alone: (entry: Entry) => void;
  readonly batch: (entries: readonly Entry[]) => void;
  /** HTTP requests on their way. */
  readonly underWay: () => number;
  /** Of them, those of this family that are in no batch of Graph: single ones, and batches of cmdlets. */
  readonly aloneOf: (family: Family) => number;
  readonly batches: (of: 'graph' | 'cmdlets') => number;
  /** When the last batch of Graph left (ms, by `time.now`); -Infinity = none has. */
  readonly lastBatch: () => number;
  /** The job as it may travel: by itself where the service refused batches in this run. */
  readonly asItTravels: (job: Job) => Job;
}

export function makeSender(sending: Sending): Sender {
  const { waiting, limits, time, wake } = sending;
  const alone = new Map<Family, number>();
  const count = { sent: 0, underWay: 0 };
  const batches = { graph: 0, cmdlets: 0 };
  const refused = new Set<string>();
  let lastBatch = -Infinity;
  const conclude = makeConclude({ ...sending, sent: () => count.sent });

  /** A fault of ours while an answer is read costs the requests that it answers. */
  function readOrFail(entries: readonly Entry[], outcome: Answer, read: (answer: Answer) => void): void {
    try {
      read(outcome);
    } catch (error) {
      for (const entry of entries) entry.fail(faultOf(entry.job.name, error));
    }
  }

  /** Sends, then frees what was taken; `read` says which answer belongs to which entry. */
  async function dispatch(
    entries: readonly Entry[],
    request: OutgoingRequest,
    read: (answer: Answer) => void,
  ): Promise<void> {
    for (const entry of entries) {
      waiting.remove(entry);
      limits.take(entry);
    }
    count.sent += 1;
    count.underWay += 1;
    let outcome: Answer | undefined;
    let failure: unknown;
    try {
      outcome = await sending.transport(request, sending.signal);
    } catch (error) {
      failure = error;
    }
    count.underWay -= 1;
    for (const entry of entries) limits.done(entry, time.now());
    const over = sending.over();
    if (over !== undefined) for (const entry of entries) entry.fail(over(entry));
    else if (outcome !== undefined) readOrFail(entries, outcome, read);
    else if (failure instanceof BrokenAnswer) for (const entry of entries) conclude(entry, failure);
    else for (const entry of entries) entry.fail(faultOf(entry.job.name, failure));
    wake();
  }

  /** Counts towards the family as one request until it has ended. */
  function whileAlone(family: Family, work: Promise<void>): void {
    alone.set(family, (alone.get(family) ?? 0) + 1);
    void work.finally(() => {
      alone.set(family, (alone.get(family) ?? 1) - 1);
      wake();
    });
  }

  function readBatch(entries: readonly Entry[], answer: Answer): void {
    const weight = 1 / entries.length;
    for (const { entry, outcome } of batchOutcomes(entries, answer))
      if (outcome === 'alone') waiting.add(byItself(entry));
      else conclude(entry, outcome, weight);
  }

  /** What waits for a batch that the service does not take goes by itself, in its place. */
  function refuse(to: string): void {
    refused.add(to);
    for (const entry of waiting.all())
      if (entry.job.inBatch?.to === to) {
        waiting.remove(entry);
        waiting.add(byItself(entry));
      }
  }

  return {
    alone: (entry) => {
      whileAlone(
        entry.job.family,
        dispatch([entry], entry.job.alone, (answer) => {
          conclude(entry, answer);
        }),
      );
    },
    batch: (entries) => {
      const [first] = entries;
      if (first === undefined) return;
      const { family, inBatch } = first.job;
      const sent = dispatch(entries, batchRequest(entries), (answer) => {
        if (isBatchRefused(first, answer) && inBatch !== undefined) refuse(inBatch.to);
        readBatch(entries, answer);
      });
      const of = family === 'exchange' ? 'cmdlets' : 'graph';
      if (of === 'cmdlets') whileAlone(family, sent);
      else lastBatch = time.now();
      batches[of] += 1;
      void sent.finally(() => {
        batches[of] -= 1;
        wake();
      });
    },
    underWay: () => count.underWay,
    aloneOf: (family) => alone.get(family) ?? 0,
    batches: (of) => batches[of],
    lastBatch: () => lastBatch,
    asItTravels: (job) => (job.inBatch !== undefined && refused.has(job.inBatch.to) ? aloneAs(job) : job),
  };
}
