import { z } from 'zod';

/**
 * One step of a technician: a sentence, or a sentence and the commands to copy after it, in their order. Runs from before
 * commands stood apart have sentences only.
 */
export const FixStep = z.union([
  z.string().min(1).max(600),
  z.strictObject({
    do: z.string().min(1).max(600).describe('What the commands do, and what to know before.'),
    run: z
      .array(z.string().min(1).max(600))
      .min(1)
      .describe('Commands as they are pasted, with <object id> or <policy guid> where an id belongs.'),
  }),
]);
export type FixStep = z.infer<typeof FixStep>;

/** The sentence of a step, and its commands. */
export function stepParts(step: FixStep): { readonly text: string; readonly commands: readonly string[] } {
  return typeof step === 'string' ? { text: step, commands: [] } : { text: step.do, commands: step.run };
}

/** A step as lines of plain text: the sentence, then each command on a line of its own. */
export function stepLines(step: FixStep): string[] {
  const { text, commands } = stepParts(step);
  return [text, ...commands];
}
