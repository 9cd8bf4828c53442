import { z } from 'zod';
import { readWords } from '../read-words.ts';

const text = z.string().min(1);

export const annexWords = readWords('annex', () =>
  z.strictObject({
    mark: text,
    title: text,
    line: text,
    author: text,
    blank: text,
    exclude: z.strictObject({ heading: text, act: text, orders: text }),
    information: text,
    findings: z.strictObject({
      heading: text,
      intro: text,
      caption: text,
      columns: z.array(text).length(5),
      none: text,
      saidNo: text,
      why: text,
    }),
    waiting: z.strictObject({ heading: text, caption: text, columns: z.array(text).length(3) }),
    outside: z.strictObject({
      heading: text,
      caption: text,
      columns: z.array(text).length(3),
      undecided: text,
      unknown: z.strictObject({ one: text, many: text }),
    }),
    plan: z.strictObject({
      heading: text,
      caption: text,
      columns: z.array(text).length(5),
      none: text,
      estimate: text,
      total: text,
      time: text,
      cost: text,
      answered: text,
    }),
  }),
);
