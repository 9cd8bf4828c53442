import { z } from 'zod';
import { readWords } from '../read-words.ts';

const text = z.string().min(1);
const Slip = z.strictObject({ title: text, intro: text, lines: z.array(text).min(1) });

/** What happens and is written down when it happens. */
export const slipKinds = ['joins', 'leaves', 'incident'] as const;
export type SlipKind = (typeof slipKinds)[number];

export const slipWords = readWords('slips', () =>
  z.strictObject({
    title: text,
    file: text,
    blank: text,
    tick: text,
    caption: text,
    columns: z.array(text).length(4),
    toDecide: text,
    more: text,
    filled: text,
    signed: text,
    slips: z.record(z.enum(slipKinds), Slip),
    nothing: text,
    declaration: z.strictObject({
      title: text,
      intro: text,
      ofPeople: z.array(text).min(1),
      rest: text,
      access: text,
      lines: z.array(text).min(1),
    }),
  }),
);
