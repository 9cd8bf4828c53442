import { z } from 'zod';

/** One message, the same for every channel: these channels are not access-controlled. */
export const Notice = z.object({
  /** The same at every try, so that a receiver can tell a repetition. */
  id: z.string(),
  kind: z.enum(['change', 'heartbeat']),
  /** ISO 8601. */
  at: z.string(),
  subject: z.string(),
  /** What changed at each council: counts only, no person, no device, no control by name. */
  councils: z.array(z.object({ council: z.string(), texts: z.array(z.string()) })),
  /** Where to look. */
  foot: z.string(),
});
export type Notice = z.infer<typeof Notice>;

/** The notice as plain lines. */
export function noticeLines({ councils, foot }: Notice): readonly string[] {
  return [...councils.flatMap(({ council, texts }) => texts.map((text) => `${council}: ${text}`)), foot];
}
