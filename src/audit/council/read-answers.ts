import { z } from 'zod';
import { Attestation } from '../../model/attestation.ts';
import { problemsError } from '../../rulebook/problem.ts';
import { readYaml, type YamlSource } from '../../rulebook/yaml-source.ts';
import { yamlProblems } from './yaml-problems.ts';

/** The clerk's answers, with the file that they stand in: an answer to no clause is shown at its line. */
export interface Answers {
  readonly attestations: readonly Attestation[];
  readonly source: YamlSource;
}

const Answers = z.array(Attestation);

/** A number without quotes is taken as it is written: 12.10 is not 12.1. */
export function withWrittenRefs(source: YamlSource): unknown {
  if (!Array.isArray(source.value)) return source.value;
  return source.value.map((one: unknown, index) =>
    typeof one === 'object' && one !== null && 'ref' in one && typeof one.ref === 'number'
      ? { ...one, ref: source.written([index, 'ref']) }
      : one,
  );
}

/** @throws BeadleError CONFIG_INVALID with file, line and remedy of every problem */
export async function readAnswers(path: string): Promise<Answers> {
  const source = await readYaml(path, path, 'CONFIG_INVALID');
  if (source.syntaxProblems.length === 0) {
    const parsed = Answers.safeParse(withWrittenRefs(source));
    if (parsed.success) return { attestations: parsed.data, source };
  }
  throw problemsError('CONFIG_INVALID', yamlProblems(source, Answers, withWrittenRefs));
}
