import { BrokenAnswer, isRecord, type Answer } from '../message.ts';
import { retryAfter } from './retry-after.ts';

/** What happened to a request so far. */
export interface Tries {
  /** Throttled answers: 429, or 503 and 504 with a time to wait. */
  throttled: number;
  /** Faults: no answer, 5xx, and the few 4xx that are worth asking again. */
  faults: number;
}

export type Next =
  | { readonly kind: 'final' }
  /** Ask again after so long; `throttled` = everything under the same limit has to wait. */
  | { readonly kind: 'again'; readonly afterMs: number; readonly throttled: boolean };

const final: Next = { kind: 'final' };

/** Most times that each kind of fault is asked again; throttled requests go on until the deadline. */
const faultsAllowed: Readonly<Record<number, number>> = {
  408: 2,
  409: 3,
  500: 2,
  502: 2,
  503: 4,
  504: 4,
  509: 4,
};
const brokenAllowed = 2;

const firstPause = 1500;
const longestPause = 60_000;

/** Doubling pauses with jitter; between half and the whole of the pause. */
const backOff = (count: number, random: () => number): number =>
  Math.min(longestPause, firstPause * 2 ** Math.min(count, 20)) * (0.5 + random() / 2);

/** The full time asked for, and a little random time on top, so that not everybody comes back at once. */
const honour = (asked: number, random: () => number): number =>
  asked + random() * Math.min(1000, asked / 10 + 100);

export const errorCode = (answer: Answer): string => {
  const error = isRecord(answer.body) ? answer.body['error'] : undefined;
  const code = isRecord(error) ? error['code'] : undefined;
  return typeof code === 'string' ? code : '';
};

/**
 * Refused now and then on licensed tenants by mistake (Microsoft Graph, known issues; read 2026-08): one more try.
 */
const doubtful = 'Authentication_RequestFromNonPremiumTenantOrB2CTenant';

const faultsFor = (answer: Answer): number => {
  if (answer.status === 409) return errorCode(answer) === 'Directory_ConcurrencyViolation' ? 3 : 0;
  if (answer.status === 403) return errorCode(answer) === doubtful ? 1 : 0;
  return faultsAllowed[answer.status] ?? 0;
};

/**
 * Decides what follows an answer, or the lack of one. Counts it in `tries`.
 * Microsoft Graph, throttling and errors: wait at least Retry-After; back off where it is missing (read 2026-08).
 */
export const afterAnswer = (
  outcome: Answer | BrokenAnswer,
  tries: Tries,
  { now, random }: { readonly now: number; readonly random: () => number },
): Next => {
  if (outcome instanceof BrokenAnswer) {
    if (!outcome.again || tries.faults >= brokenAllowed) return final;
    tries.faults += 1;
    return { kind: 'again', afterMs: backOff(tries.faults - 1, random), throttled: false };
  }
  const { status, headers } = outcome;
  const asked = [429, 503, 504, 509].includes(status) ? retryAfter(headers, now) : undefined;
  if (status === 429 || asked !== undefined) {
    tries.throttled += 1;
    // A service that keeps refusing after the time it named gets longer pauses than it asked for.
    const least =
      asked === undefined || asked === 0 || tries.throttled > 5 ? backOff(tries.throttled - 1, random) : 0;
    return { kind: 'again', afterMs: Math.max(least, honour(asked ?? 0, random)), throttled: true };
  }
  if (tries.faults >= faultsFor(outcome)) return final;
  tries.faults += 1;
  return { kind: 'again', afterMs: backOff(tries.faults - 1, random), throttled: false };
};
