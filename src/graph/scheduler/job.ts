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
  readonly inBatch?: {
    readonly api: 'v1.0' | 'beta';
    /** Host of the batch: the one the request was meant for. */
    readonly origin: string;
    /** Without host and version. */
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
  };
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
