import { z } from 'zod';
import type { Missing } from '../../model/cause.ts';
import { fill } from '../text/fill.ts';
import { readWords } from '../read-words.ts';

const text = z.string().min(1);

const words = readWords('inputs', () =>
  z.strictObject({ need: text, and: text, what: z.record(z.string(), text) }),
);

const prefix = 'input:';

/** The words for one input, by its name in `beadle.yaml`. */
function wordsOfInput(evidence: string): string[] {
  const key = evidence.slice(prefix.length);
  return Object.hasOwn(words.what, key) ? [words.what[key] ?? key] : [key];
}

/** "We need the list of ...": what the council has not told; empty where nothing of the kind is missing. */
export function neededOf(missing: readonly Missing[]): string {
  const asked = missing.filter(({ evidence, cause }) => cause === 'no-input' && evidence.startsWith(prefix));
  const what = [...new Set(asked.flatMap(({ evidence }) => wordsOfInput(evidence)))].join(words.and);
  return what === '' ? '' : fill(words.need, { what });
}
