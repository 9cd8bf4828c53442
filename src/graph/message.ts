import { networkFault, type NetworkFault } from './network-fault.ts';

/** Which service a request goes to; each has its own host and its own token. */
export type Audience = 'graph' | 'exchange';

/** One HTTP request as it leaves the scheduler. It carries no token: the authentication middleware adds that. */
export interface OutgoingRequest {
  readonly audience: Audience;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One answer: of an HTTP request, or of one item inside a `$batch`. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON; a string for text; undefined when the answer was empty. */
  readonly body: unknown;
}

/** Sends one request and reads its whole answer. Throws `BrokenAnswer` when there was none that can be read. */
export type Transport = (request: OutgoingRequest, signal: AbortSignal) => Promise<Answer>;

/** No answer, or one that cannot be read: a reset connection, invalid JSON, too large, too slow. */
export class BrokenAnswer extends Error {
  override readonly name = 'BrokenAnswer';
  /** Whether asking again may help. */
  readonly again: boolean;

  constructor(message: string, more: { again: boolean; cause?: unknown }) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.again = more.again;
  }
}

/** Faults that asking again does not mend. */
const lasting: readonly NetworkFault['kind'][] = ['certificate', 'clock', 'proxy', 'other'];

/** An error of the network itself: reset, refused, name not found, certificate not trusted, cut off in the middle. */
export const brokenOff = (error: unknown): BrokenAnswer => {
  if (error instanceof BrokenAnswer) return error;
  const fault = networkFault(error);
  if (fault === undefined || fault.kind === 'broken')
    return new BrokenAnswer(`The connection broke off${fault === undefined ? '' : ` (${fault.code})`}.`, {
      again: true,
      cause: error,
    });
  return new BrokenAnswer(`There was no answer: ${fault.what} (${fault.code}). ${fault.hint}`, {
    again: !lasting.includes(fault.kind),
    cause: error,
  });
};

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
