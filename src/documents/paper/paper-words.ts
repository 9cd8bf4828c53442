import { z } from 'zod';
import { readWords } from '../words.ts';

const text = z.string().min(1);

/** The sentences of the public paper, the same in Word, HTML and plain text. */
export const paperWords = readWords(
  'paper',
  z.strictObject({
    blank: text,
    title: text,
    line: text,
    author: text,
    recommendation: z.strictObject({
      heading: text,
      intro: text,
      parts: z.array(text),
      amends: text,
      noAmends: text,
    }),
    done: z.strictObject({
      heading: text,
      supplier: text,
      noSupplier: text,
      demonstration: text,
      policy: text,
      when: text,
      access: text,
      answered: text,
    }),
    findings: z.strictObject({
      heading: text,
      caption: text,
      columns: z.tuple([text, text]),
      inPlace: text,
      planned: text,
      open: text,
      notApplicable: text,
      since: text,
      withheld: text,
    }),
    changes: z.strictObject({
      heading: text,
      intro: text,
      none: text,
      most: z.int().positive(),
      line: text,
      lines: text,
      add: text,
      addLine: text,
      addLines: text,
      unread: text,
      later: text,
      laterLine: text,
      laterLines: text,
      laterNew: z.strictObject({ one: text, many: text }),
      and: text,
    }),
    options: z.strictObject({ heading: text, list: z.array(text) }),
    implications: z.strictObject({
      heading: text,
      list: z.array(z.strictObject({ name: text, text })),
      england: text,
    }),
    next: z.strictObject({ heading: text, text }),
  }),
);
