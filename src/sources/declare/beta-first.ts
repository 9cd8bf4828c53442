import { ReadFailure } from '../../graph/reader.ts';
import type { Cause } from '../../model/cause.ts';
import type { CollectContext } from './context.ts';
import type { GraphRead } from './reads.ts';

/** Causes that v1.0 would only repeat. */
const sameInBoth: ReadonlySet<Cause> = new Set(['permission', 'licence', 'not-provisioned', 'throttled']);

/**
 * A beta list, or the v1.0 list where beta does not answer: then only a part, because v1.0 does not declare every kind
 * of policy and setting (endpoint notes, read 2026-08), and nobody can say whether it lists those it does not. Held until it is complete, because a beta list that fails
 * in the middle must not be mixed with v1.0 items: for settings lists only, which are short.
 */
export const betaFirst = async <T>(
  context: CollectContext,
  beta: GraphRead<T>,
  stable: GraphRead<T>,
): Promise<readonly T[]> => {
  const all = async (read: GraphRead<T>): Promise<T[]> => {
    const found: T[] = [];
    for await (const one of context.list(read)) found.push(one);
    return found;
  };
  try {
    return await all(beta);
  } catch (error) {
    if (!(error instanceof ReadFailure) || sameInBoth.has(error.why)) throw error;
    const found = await all(stable);
    context.partly({
      cause: error.why,
      detail: `${error.message} What v1.0 lists was read instead; it may not list every kind of policy.`,
    });
    return found;
  }
};
