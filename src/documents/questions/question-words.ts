import { z } from 'zod';
import { AttestationAnswer } from '../../model/attestation.ts';
import { readWords } from '../read-words.ts';

const text = z.string().min(1);
const whom = z.strictObject({ who: text, whose: text });

/** What `Questions.docx` says around the questions of a policy; read back from a filled form, too. */
export const questionWords = readWords('questions', () =>
  z.strictObject({
    title: text,
    intro: text,
    how: text,
    code: text,
    last: text,
    people: z.strictObject({
      about: text,
      named: z.strictObject({ joins: text, leaves: text, other: text }),
      one: whom,
      several: whom,
      nobody: z.strictObject({ joins: whom, leaves: whom, other: whom }),
      alike: z.record(text, text),
    }),
    apart: z.strictObject({ whom: text, heading: text }),
    covers: text,
    later: text,
    name: text,
    date: text,
    signature: text,
    note: text,
    other: text,
    answers: z.record(AttestationAnswer, text),
    themes: z.array(
      z.strictObject({
        name: text,
        when: z.array(z.enum(['joins', 'leaves'])).default([]),
        /** Kinds of the clause bank. */
        kinds: z.array(text).min(1),
        words: z.array(text).min(1),
      }),
    ),
  }),
);
