import { z } from 'zod';
import { readShippedYaml } from '../../yaml-source.ts';
import { BeadleError } from '../../../model/error.ts';

const words = z.string().min(1);
const Signs = z.record(z.string().regex(/^-?[1-9]$/u), z.array(words).min(1));

const KindReading = z.strictObject({ signs: Signs, examples: z.array(words).min(1) });

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
export async function loadLexiconFiles(folder: string): Promise<ConceptsFile & KindsFile> {
  const [concepts, kinds] = await Promise.all([
    load(`${folder}/concepts.yaml`, ConceptsFile),
    load(`${folder}/kinds.yaml`, KindsFile),
  ]);
  return { ...concepts, ...kinds };
}
