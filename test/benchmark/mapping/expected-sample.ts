import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const words = z.string();
const list = z.array(words).default([]);

const ExpectedNumber = z.object({
  param: words,
  value: z.union([z.number(), words]),
  accept: z.array(z.union([z.number(), words])).default([]),
});

const Item = z.object({
  part: words.optional(),
  cell: words.optional(),
  words: words.optional(),
  appliesTo: words.optional(),
  appliesToAlso: list,
  class: words.optional(),
  classAlso: words.optional(),
  kind: words.optional(),
  kindAlso: list,
  numbers: z.array(ExpectedNumber).default([]),
  flags: z
    .object({
      power: z.boolean().optional(),
      decision: z.union([words, z.boolean()]).optional(),
      contradicts: list,
    })
    .optional(),
});

const Clause = Item.extend({ ref: words, refAlso: list, words, parts: z.array(Item).optional() });

/** The form that ../shared/policies/samples/README.md describes. */
const ExpectedSample = z.object({
  clauses: z.array(Clause),
  headings: list,
  leadIns: z.array(z.union([words, z.object({ words })])).default([]),
});

export type ExpectedClause = z.infer<typeof Clause>;
export type ExpectedItem = z.infer<typeof Item>;
export type ExpectedSample = z.infer<typeof ExpectedSample>;

export function readExpected(path: string): ExpectedSample {
  return ExpectedSample.parse(parse(readFileSync(path, 'utf8')));
}
