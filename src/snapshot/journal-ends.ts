import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Cause } from '../model/cause.ts';
import { readableLines } from './journal-lines.ts';
import { unwritable } from './unwritable.ts';

export const Finished = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('collected'),
    at: z.string(),
    items: z.int(),
    unavailable: z.int(),
    partial: z.object({ cause: Cause, detail: z.string() }).optional(),
  }),
  z.object({ status: z.literal('unavailable'), at: z.string(), cause: Cause, detail: z.string() }),
]);
export type Finished = z.infer<typeof Finished>;

/** How a kind ended; without `how`, it was begun again. The last line of a kind counts. */
const End = z.object({ id: z.string(), how: Finished.optional() });
type End = z.infer<typeof End>;

/** Everything was read: a run that is made of it names the same moment. The last such line counts. */
const Assembled = z.object({ assembledAt: z.iso.datetime() });

const endsIn = (folder: string): string => join(folder, 'ends.jsonl');

/** When all was read of the collection in this folder, ISO 8601; undefined where it did not come that far. */
export function assembledIn(folder: string): string | undefined {
  let at: string | undefined;
  for (const line of readableLines(endsIn(folder))) at = Assembled.safeParse(line).data?.assembledAt ?? at;
  return at;
}

/** What an interrupted collection wrote of its ends, and where further ones are added. */
export function openEnds(folder: string) {
  const path = endsIn(folder);
  const ends = new Map<string, Finished>();
  for (const line of readableLines(path)) {
    const { id, how } = End.safeParse(line).data ?? {};
    if (id !== undefined && how !== undefined) ends.set(id, how);
    else if (id !== undefined) ends.delete(id);
  }
  // The line end in front closes a line that a kill tore off.
  const add = (end: End | z.infer<typeof Assembled>): void => {
    try {
      appendFileSync(path, `\n${JSON.stringify(end)}\n`, { mode: 0o600 });
    } catch (error) {
      throw unwritable(path, error);
    }
  };
  return {
    of: (id: string): Finished | undefined => ends.get(id),
    set: (id: string, how: Finished): void => {
      add({ id, how });
      ends.set(id, how);
    },
    drop: (id: string): void => {
      if (ends.delete(id)) add({ id });
    },
    assembled: (at: string): void => add({ assembledAt: at }),
  };
}
