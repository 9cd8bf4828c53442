import { appendFileSync } from 'node:fs';
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

/** What an interrupted collection wrote of its ends, and where further ones are added. */
export function openEnds(path: string) {
  const ends = new Map<string, Finished>();
  for (const line of readableLines(path)) {
    const { id, how } = End.safeParse(line).data ?? {};
    if (id !== undefined && how !== undefined) ends.set(id, how);
    else if (id !== undefined) ends.delete(id);
  }
  // The line end in front closes a line that a kill tore off.
  const add = (end: End): void => {
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
  };
}
