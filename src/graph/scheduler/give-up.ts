import { BeadleError } from '../../model/error.ts';
import type { BrokenAnswer } from '../message.ts';
import { ReadFailure } from '../reader.ts';
import type { Job } from './job.ts';

/** Failures that are the scheduler's own: nothing that Microsoft said is translated here. */
export const throttledTooLong = ({ name }: Job, waitSeconds?: number): ReadFailure =>
  new ReadFailure(
    'throttled',
    `${name}: Microsoft's limits did not leave enough time${
      waitSeconds === undefined ? '' : ` (asked to wait ${String(waitSeconds)} s)`
    }. Run the collection again later, at a quiet time, or allow it more time.`,
    { code: 'Throttled' },
  );

/** @param last what the last try met, as a sentence: more time alone may not mend it */
export const outOfTime = ({ name }: Job, last?: string): ReadFailure =>
  new ReadFailure(
    'error',
    `${name}: the time allowed for the whole run was over before there was an answer.${last === undefined ? '' : ` The last try: ${last}`} Run it again, or allow it more time.`,
    { code: 'OutOfTime' },
  );

export const broken = ({ name }: Job, cause: BrokenAnswer): ReadFailure =>
  new ReadFailure('error', `${name}: ${cause.message} Run the collection again.`, {
    code: 'BrokenAnswer',
    cause,
  });

export const cancelled = (cause?: unknown): BeadleError =>
  new BeadleError('CANCELLED', 'The collection was stopped.', {
    hint: 'Run the command again when you want to go on.',
    cause,
  });
