import { z } from 'zod';
import { readWords } from '../read-words.ts';

const values = readWords('sentence-values', () =>
  z.record(z.string(), z.record(z.string(), z.string().min(1))),
);

/** A value within a sentence, where a word says it better; the fact or number is named, its value stands as JSON text. */
export function sentenceValue(name: string, value: string): string | undefined {
  const words = Object.hasOwn(values, name) ? values[name] : undefined;
  return words !== undefined && Object.hasOwn(words, value) ? words[value] : undefined;
}
