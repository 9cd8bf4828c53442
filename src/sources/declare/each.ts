import { faultOf } from '../../graph/fault.ts';
import { isMoved } from '../../graph/page.ts';
import { ReadFailure } from '../../graph/reader.ts';
import type { SubjectEvidence, Unavailable } from '../../snapshot/evidence.ts';
import { concurrently } from './concurrently.ts';
import type { CollectContext } from './context.ts';

export const unavailable = (at: Date, cause: Unavailable['cause'], detail: string): Unavailable => ({
  status: 'unavailable',
  at: at.toISOString(),
  cause,
  detail,
});

/**
 * A refused or failed read, or a fault of ours on the way, as missing evidence.
 * @throws BeadleError, which ends the run
 */
export const toUnavailable = (error: unknown, at: Date): Unavailable => {
  const failure = faultOf('one subject', error);
  if (!(failure instanceof ReadFailure)) throw failure;
  return unavailable(at, failure.why, failure.message);
};

/** A list of one subject that moved while it was read is read once more. */
const readAgainIfMoved = async <T>(read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    if (!isMoved(error)) throw error;
    return read();
  }
};

/**
 * One entry for every subject, collected or unavailable by itself: a mailbox that cannot be read makes that mailbox
 * unknown, and only it.
 */
export const eachSubject = <T>(
  context: CollectContext,
  subjects: AsyncIterable<string> | Iterable<string>,
  read: (subject: string) => Promise<T>,
): AsyncGenerator<SubjectEvidence<T>> => {
  const wanted = async function* (): AsyncGenerator<string> {
    const seen = new Set(context.alreadyHave);
    for await (const subject of subjects) {
      if (seen.has(subject)) continue;
      seen.add(subject);
      yield subject;
    }
  };
  return concurrently(wanted(), async (subject): Promise<SubjectEvidence<T>> => {
    try {
      const value = await readAgainIfMoved(() => read(subject));
      return { subject, status: 'collected', at: context.now().toISOString(), value };
    } catch (error) {
      return { subject, ...toUnavailable(error, context.now()) };
    }
  });
};

/** Ids of a collected list. */
export const idsOf = async function* (items: AsyncIterable<{ readonly id: string }>): AsyncGenerator<string> {
  for await (const item of items) yield item.id;
};
