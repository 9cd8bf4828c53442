import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { z } from 'zod';
import { later } from '../model/later.ts';
import { readOnce } from '../model/read-once.ts';
import { templateWithDigest } from './template-file.ts';

/** Words by the SHA-256 of their file, as they were read and found right: the published package has them, a checkout not. */
const prepared = later((): Readonly<Record<string, unknown>> => {
  try {
    const file = new URL('../../prepared/words.json', import.meta.url);
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  } catch {
    return {};
  }
});

const read = new Map<string, unknown>();

/** All that this process read and checked, by the SHA-256 of its file: what the build keeps for the published package. */
export const wordsRead: ReadonlyMap<string, unknown> = read;

/**
 * Words of one file. A missing or misspelt key is an error when the program starts, not a hole in a report. The schema
 * is only made where the text is not the one that the package was made with: to make all of them takes longer than to read
 * the words.
 */
export function readWords<T extends z.ZodType>(name: string, schema: () => T): z.infer<T> {
  const { text, digest } = templateWithDigest(`words/${name}.yaml`);
  if (Object.hasOwn(prepared(), digest)) return prepared()[digest] as z.infer<T>;
  const words = schema().parse(parse(text), readOnce);
  read.set(digest, words);
  return words;
}
