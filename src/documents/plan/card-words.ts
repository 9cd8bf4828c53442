import { z } from 'zod';
import { readWords } from '../read-words.ts';

const text = z.string().min(1);

/** The worst first: the order in which do-first items stand. */
export const Harm = z.enum(['outsider', 'administrators', 'no-protection', 'everybody', 'single']);
export type Harm = z.infer<typeof Harm>;

const CardWords = z.strictObject({
  harm: Harm,
  /** Each account has a card of its own. */
  person: z.boolean(),
  /** One change does for all whom it names. */
  change: z.boolean().default(false),
  /** Personal data may have been seen by somebody outside. */
  disclosure: z.boolean(),
  /** Rules that no longer fall short for the same account once this is done. */
  ends: z.array(text),
  /** The account is closed by it: what it ends is asked of nobody, and stands on this card alone. */
  closes: z.boolean().default(false),
  title: z.strictObject({ one: text, many: text }),
  first: text,
  note: text.optional(),
  /** The same to each of several, where the note to one says more than is true of each. */
  noteEach: text.optional(),
  /** To whoever uses a mailbox that is nobody's own. */
  noteShared: text.optional(),
  silent: text.optional(),
});
export type CardWords = z.infer<typeof CardWords>;

/** What the cards of do-first items say, by rule; the order of the file is the order within one kind of harm. */
export const cardWords = readWords('cards', () =>
  z.strictObject({
    rules: z.record(z.string(), CardWords),
    forwards: z.strictObject({ leaves: text, some: text, perhaps: text }),
    nowhere: text,
    several: z.strictObject({ any: text, each: text }),
    /** A mailbox that several people open: nobody is called by its name. */
    shared: z.strictObject({ each: text, mailbox: text }),
    mailbox: text,
    /** Requests are written for several; of one they are made in these words, the longest first. */
    ofOne: z.array(z.strictObject({ several: text, one: text })),
  }),
);

/** Undefined for a rule of which nobody wrote a card: its own texts are used then. */
export function cardOf(rule: string): CardWords | undefined {
  return Object.hasOwn(cardWords.rules, rule) ? cardWords.rules[rule] : undefined;
}

/** Rules that no longer fall short for an account once these are dealt with. */
export function endedBy(rules: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(rules.flatMap(({ id }) => cardOf(id)?.ends ?? []));
}
