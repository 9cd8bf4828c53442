import type { BankKind } from './bank-kind.ts';
import type { Concepts } from './concepts.ts';
import type { KnownSentence } from './features.ts';
import type { KindsFile } from './lexicon-file.ts';
import { sentenceOf } from './signs.ts';

/** A sentence of our own words whose kind is known, such as a clause of a policy that ships. */
export interface Taught {
  readonly kind: string;
  readonly text: string;
}

/** What the bank says of its kinds, our own examples, and what was taught, each a sentence of one kind. */
export function knownSentences(
  files: KindsFile,
  bank: readonly BankKind[],
  taught: readonly Taught[],
  concepts: Concepts,
): KnownSentence[] {
  const sentence = (kind: string, text: string): KnownSentence => ({
    kind,
    sentence: sentenceOf(text, concepts),
  });
  return [
    ...bank.flatMap(({ id, sense, ask, cues }) => [
      sentence(id, sense),
      ...(ask === undefined ? [] : [sentence(id, ask)]),
      sentence(id, cues.join(' ')),
      ...(files.kinds[id]?.examples ?? []).map((text) => sentence(id, text)),
    ]),
    ...Object.entries(files.others).flatMap(([name, { examples }]) =>
      examples.map((text) => sentence(`none:${name}`, text)),
    ),
    ...taught.map(({ kind, text }) => sentence(kind, text)),
  ];
}
