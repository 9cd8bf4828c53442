import { z } from 'zod';
import { ChangeKind } from './policy-changes.ts';
import { readWords } from '../read-words.ts';

const text = z.string().min(1);

/** What is resolved, and how the minute says it: the same parts in the same order. */
const resolved = {
  notes: text,
  adopts: text,
  keeps: text,
  reads: text,
  approves: text,
  approvesPlan: text,
  reports: text,
};

/** The sentences of the public paper and of its appendix, the same in Word, HTML and plain text. */
export const paperWords = readWords('paper', () =>
  z.strictObject({
    blank: text,
    title: text,
    line: text,
    author: text,
    draft: text,
    recommendation: z.strictObject({ heading: text, intro: text, ...resolved }),
    purpose: z.strictObject({ heading: text, text }),
    done: z.strictObject({
      heading: text,
      supplier: text,
      noSupplier: text,
      demonstration: text,
      access: text,
      answered: text,
      outstanding: z.strictObject({ one: text, many: text }),
    }),
    findings: z.strictObject({
      heading: text,
      caption: text,
      captionOne: text,
      columns: z.tuple([text, text]),
      inPlace: text,
      work: text,
      planned: text,
      open: text,
      wording: text,
      notApplicable: text,
      together: text,
      merged: text,
      first: text,
      since: text,
      more: text,
      fewer: text,
      alike: text,
      none: text,
      unread: text,
      several: text,
      withheld: text,
    }),
    options: z.strictObject({
      heading: text,
      actions: text,
      changes: z.array(text),
      noChanges: z.array(text),
    }),
    implications: z.strictObject({
      heading: text,
      list: z.array(z.strictObject({ name: text, text })),
      england: text,
    }),
    next: z.strictObject({ heading: text, text }),
    minute: z.strictObject({ heading: text, start: text, movers: text, ...resolved }),
    appendix: z.strictObject({
      title: text,
      line: text,
      resolution: text,
      intro: text,
      how: text,
      unread: text,
      caption: text,
      columns: z.array(text).length(7),
      new: text,
      newAfter: text,
      and: text,
      kinds: z.record(ChangeKind, text),
    }),
  }),
);
