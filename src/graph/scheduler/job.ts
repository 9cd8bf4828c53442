import type { Answer, OutgoingRequest } from '../message.ts';
import type { Family } from '../reader.ts';
import type { Tries } from './retry.ts';

/** One request as the reader hands it to the scheduler. */
export interface Job {
  /** As failures name it: `GET /users`. */
  readonly name: string;
  readonly family: Family;
  /** Resource units; 1 in every family that counts requests. */
  readonly cost: number;
  readonly mailbox?: string;
  /** How it travels by itself. */
  readonly alone: OutgoingRequest;
  /** How it travels inside a `$batch`; absent = it may not. */
  readonly inBatch?: BatchPart;
}

/** One request as a part of a `$batch`. */
export interface BatchPart {
  /** Address of the batch, at the host that the request was meant for. Parts of one batch have one. */
  readonly to: string;
  readonly method: 'GET' | 'POST';
  /** Without host and version for Graph, whole for Exchange. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What a cmdlet is asked; a GET has none. */
  readonly body?: unknown;
}

/** A job that waits or is under way. */
export interface Entry {
  readonly job: Job;
  /** Unique over the whole run, so that an answer meant for another batch is never taken for ours. */
  readonly id: string;
  readonly since: number;
  readonly tries: Tries;
  /** Not before this time (ms). */
  notBefore: number;
  readonly settle: (answer: Answer) => void;
  readonly fail: (error: unknown) => void;
}

/** The job outside any batch. */
export function aloneAs(job: Job): Job {
  const { inBatch: _, ...rest } = job;
  return rest;
}

/** The job for a further page: the link exactly as it came, with the headers and the body of the first page. */
export function furtherPage(job: Job, url: string): Job {
  return { ...aloneAs(job), alone: { ...job.alone, url } };
}

/** The same request, to be sent outside any batch. */
export const byItself = (entry: Entry): Entry => ({ ...entry, job: aloneAs(entry.job) });
