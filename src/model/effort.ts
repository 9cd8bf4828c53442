import { z } from 'zod';

/** What a change takes; an estimate of ours, unless a provider gives its own. */
export const Effort = z.strictObject({
  /** For the first, or for a setting of which there is only one. */
  minutes: z.int().min(0),
  /** For each further one; as long as the first where it is not given, 0 where one change does for all. */
  each: z.int().min(0).optional(),
  /** Licence cost in words; `none` where there is none. */
  cost: z.string().min(1),
});
export type Effort = z.infer<typeof Effort>;

/** Minutes for so many people, mailboxes or devices; 0 for none. */
export function minutesFor({ minutes, each = minutes }: Effort, subjects: number): number {
  return subjects === 0 ? 0 : minutes + each * (subjects - 1);
}
