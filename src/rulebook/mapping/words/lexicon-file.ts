import { z } from 'zod';
import { readShippedYaml } from '../../yaml-source.ts';
import { BeadleError } from '../../../model/error.ts';

const words = z.string().min(1);
const Signs = z.record(z.string().regex(/^-?[1-9]$/u), z.array(words).min(1));

const KindReading = z.strictObject({ signs: Signs, examples: z.array(words).min(1) });

/** `rules/mapping/voices.yaml`: for each invented policy its sentences, by kind, `none` among them. */
const VoicesFile = z.strictObject({
  voices: z.record(words, z.record(words, z.array(words).min(1))),
});

/** A sentence of an invented policy, of which the kind is known. */
export interface VoicedSentence {
  /** The policy that it stands in. */
  readonly from: string;
  readonly kind: string;
  readonly text: string;
}

/** All that tells a program how to read a policy. */
export interface Lexicon extends ConceptsFile, KindsFile {
  readonly voices: readonly VoicedSentence[];
}

/** `rules/mapping/concepts.yaml` and `kinds.yaml`: what words mean, and how kinds of clause are told apart. */
export const ConceptsFile = z.strictObject({
  concepts: z.record(z.string().regex(/^[a-z]+$/u), z.array(words).min(1)),
});
export const KindsFile = z.strictObject({
  againstEachOther: z.array(words),
  kinds: z.record(words, KindReading),
  others: z.record(words, KindReading),
});

export type ConceptsFile = z.infer<typeof ConceptsFile>;
export type KindsFile = z.infer<typeof KindsFile>;

async function load<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  const source = await readShippedYaml(path);
  const parsed = schema.safeParse(source.value);
  if (parsed.success) return parsed.data;
  throw new BeadleError('RULE_INVALID', `${path} is not as it should be: ${z.prettifyError(parsed.error)}`, {
    hint: 'Mend the file, or install Beadle again.',
  });
}

/** The files that say how to read a policy. @throws BeadleError RULE_INVALID */
export async function loadLexiconFiles(folder: string): Promise<Lexicon> {
  const [concepts, kinds, { voices }] = await Promise.all([
    load(`${folder}/concepts.yaml`, ConceptsFile),
    load(`${folder}/kinds.yaml`, KindsFile),
    load(`${folder}/voices.yaml`, VoicesFile),
  ]);
  const sentences = Object.entries(voices).flatMap(([from, byKind]) =>
    Object.entries(byKind).flatMap(([kind, texts]) => texts.map((text) => ({ from, kind, text }))),
  );
  return { ...concepts, ...kinds, voices: sentences };
}
