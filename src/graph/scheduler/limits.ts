import type { Answer } from '../message.ts';
import type { Family } from '../reader.ts';
import { batchesAtOnce, perMailbox, type Budget } from './families.ts';
import { makeGate, type Gate } from './gate.ts';
import type { Governor } from './governor.ts';
import type { Entry } from './job.ts';

/** Whether a request may go now; if not, when to look again (`undefined` = after some answer). */
export type Admission = { readonly now: true } | { readonly now: false; readonly at: number | undefined };

export interface Limits {
  readonly gate: (family: Family) => Gate;
  /** Batches of Graph as such: their number at once, and waits asked of a whole batch. */
  readonly batches: Gate;
  /** @param with what else would go together with it */
  readonly admits: (entry: Entry, now: number, together?: Together) => Admission;
  /** The part of `admits` that holds for the whole family. */
  readonly familyAdmits: (entry: Entry, now: number, together?: Together) => Admission;
  readonly take: (entry: Entry) => void;
  readonly done: (entry: Entry, now: number) => void;
  /** An answer said "too many": hold back what shares the limit, for one mailbox or for the family. */
  readonly throttled: (entry: Entry, now: number, until: number) => void;
  /** @param weight what part of a request the answer is */
  readonly read: (entry: Entry, answer: Answer, now: number, weight?: number) => void;
}

/** What has been chosen for a batch so far. */
export interface Together {
  readonly cost: Map<Family, number>;
  readonly mailboxes: Map<string, number>;
}

const admitted: Admission = { now: true };
const later = (at: number | undefined): Admission => ({ now: false, at });

/** Travels in a batch of Graph: those of Exchange count with its cmdlets. */
const isOfGraph = ({ inBatch, family }: Entry['job']): boolean =>
  inBatch !== undefined && family !== 'exchange';

/** Sent from 80 % of a limit on; 1.0 = throttled (learn.microsoft.com/graph/throttling-limits; read 2026-08). */
const percentage = (answer: Answer): number => Number(answer.headers['x-ms-throttle-limit-percentage'] ?? 0);

/** Milliseconds after which a limit that others share is looked at again: their answers do not wake us. */
const glance = 250;

export const makeLimits = (
  budgets: Readonly<Record<Family, Budget>>,
  shared: Governor = new Map(),
): Limits => {
  const gates = new Map<Family, Gate>();
  const gate = (family: Family): Gate => {
    const found = gates.get(family) ?? makeGate(budgets[family]);
    gates.set(family, found);
    return found;
  };
  const batches = makeGate({ ...batchesAtOnce, rates: [], source: '' });
  const underWay = new Map<string, number>();
  const pausedMailboxes = new Map<string, number>();

  const familyAdmits: Limits['familyAdmits'] = ({ job }, now, together) => {
    const chosen = together?.cost.get(job.family) ?? 0;
    const opens = gate(job.family).opens(job.cost, now, chosen);
    if (opens === undefined || opens > now) return later(opens);
    const everywhere = shared.get(job.family);
    if (everywhere === undefined) return admitted;
    const at = everywhere.opens(job.cost, now, chosen) ?? now + glance;
    return at <= now ? admitted : later(at);
  };

  return {
    gate,
    batches,
    familyAdmits,
    admits: (entry, now, together) => {
      if (entry.notBefore > now) return later(entry.notBefore);
      const { mailbox } = entry.job;
      if (mailbox !== undefined) {
        const paused = pausedMailboxes.get(mailbox) ?? 0;
        if (paused > now) return later(paused);
        if ((underWay.get(mailbox) ?? 0) + (together?.mailboxes.get(mailbox) ?? 0) >= perMailbox)
          return later(undefined);
      }
      return familyAdmits(entry, now, together);
    },
    take: ({ job }) => {
      gate(job.family).take(job.cost);
      shared.get(job.family)?.take(job.cost);
      if (job.mailbox !== undefined) underWay.set(job.mailbox, (underWay.get(job.mailbox) ?? 0) + 1);
    },
    done: ({ job }, now) => {
      gate(job.family).done(job.cost, now);
      shared.get(job.family)?.done(job.cost, now);
      if (job.mailbox === undefined) return;
      const left = (underWay.get(job.mailbox) ?? 1) - 1;
      if (left > 0) underWay.set(job.mailbox, left);
      else underWay.delete(job.mailbox);
    },
    throttled: ({ job }, now, until) => {
      if (job.mailbox !== undefined) pausedMailboxes.set(job.mailbox, until);
      else gate(job.family).pause(until);
      gate(job.family).slowDown(now);
      if (isOfGraph(job)) batches.slowDown(now);
    },
    read: ({ job }, answer, now, weight) => {
      const used = percentage(answer);
      if (used >= 0.8) gate(job.family).slowDown(now);
      else if (answer.status < 400) {
        gate(job.family).wentWell(now, weight);
        if (isOfGraph(job)) batches.wentWell(now);
      }
    },
  };
};
