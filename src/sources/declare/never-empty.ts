import { ReadFailure } from '../../graph/reader.ts';

/**
 * Passes a list on, and refuses it when it holds nothing: a tenant without a single account, administrator or mailbox
 * cannot be, so an empty answer is one that was cut and not a fact.
 * @param what what the list holds, for the message: "no account"
 * @throws ReadFailure `error` after the last item of an empty list
 */
export async function* neverEmpty<T>(items: AsyncIterable<T>, what: string): AsyncGenerator<T> {
  let found = false;
  for await (const item of items) {
    found = true;
    yield item;
  }
  if (!found)
    throw new ReadFailure(
      'error',
      `Microsoft answered with ${what}, which cannot be. Collect again; if it stays so, check that the app was given its permissions in this tenant.`,
    );
}
