import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { answerBook } from '../../judge/answers.ts';
import { Attestation, Exception } from '../../model/attestation.ts';
import { PlannedWork } from '../../model/work-planned.ts';
import { allAtOnce } from '../../rulebook/all-at-once.ts';
import type { Clause } from '../../rulebook/clause-file.ts';
import { didYouMean } from '../../rulebook/problem-at.ts';
import { problemsError, type Problem } from '../../rulebook/problem.ts';
import { rightParts } from '../../rulebook/right-parts.ts';
import { readYaml, type YamlSource } from '../../rulebook/yaml-source.ts';
import type { CouncilConfiguration } from './configuration.ts';
import { hideSecrets } from './hide-secrets.ts';
import { withWrittenRefs } from './read-answers.ts';

/** What the files of a council may name. */
export interface Nameable {
  /** Undefined where the policy cannot be read: nobody can tell then whether a clause is one of it. */
  readonly clauses: readonly Clause[] | undefined;
  /** Ids of all rules. */
  readonly rules: readonly string[];
}

interface Entry<T> {
  /** Place in the list. */
  readonly at: number;
  readonly one: T;
}

/** What of each entry names something; the rest of it may be wrong, and is told by who reads the file. */
const Answering = z
  .object(Attestation.pick({ ref: true, clause: true }).shape)
  .transform((said) => ({ ...said, answer: 'dont-know' as const, by: '-', on: '2000-01-01' }));
const Excepting = z.object(Exception.pick({ rule: true }).shape);
const Planning = z.object({
  rule: PlannedWork.shape.rule.catch(undefined),
  ref: PlannedWork.shape.ref.catch(undefined),
});

function entriesOf<T>(source: YamlSource, schema: z.ZodType<T>): Entry<T>[] {
  const value = withWrittenRefs(source);
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  return entries.flatMap((entry, at) => {
    const parsed = schema.safeParse(entry);
    return parsed.success ? [{ at, one: parsed.data }] : [];
  });
}

/** Clauses that are none of the policy, with the nearest. */
function strayRefs(
  source: YamlSource,
  entries: readonly Entry<z.infer<typeof Answering>>[],
  { clauses }: Nameable,
): Problem[] {
  if (clauses === undefined) return [];
  const { stray } = answerBook(
    clauses,
    entries.map(({ one }) => one),
  );
  return stray.map(({ index, message, remedy }) =>
    source.problem({ path: [entries[index]?.at ?? 0, 'ref'] }, message, remedy),
  );
}

function strayRules(
  source: YamlSource,
  entries: readonly Entry<{ readonly rule?: string | undefined }>[],
  { rules }: Nameable,
): Problem[] {
  return entries.flatMap(({ at, one: { rule } }) =>
    rule === undefined || rules.includes(rule)
      ? []
      : [
          source.problem(
            { path: [at, 'rule'] },
            `There is no rule called "${rule}"`,
            didYouMean(
              rule,
              rules,
              'Write its id as the technical report prints it; "beadle rules list" has all.',
            ),
          ),
        ],
  );
}

const inAnswers = (source: YamlSource, known: Nameable): Problem[] =>
  strayRefs(source, entriesOf(source, Answering), known);

const inExceptions = (source: YamlSource, known: Nameable): Problem[] =>
  strayRules(source, entriesOf(source, Excepting), known);

function inPlan(source: YamlSource, known: Nameable): Problem[] {
  const refs = entriesOf(source, Planning).flatMap(({ at, one: { ref } }) =>
    ref === undefined ? [] : [{ at, one: Answering.parse({ ref }) }],
  );
  return [...strayRefs(source, refs, known), ...strayRules(source, entriesOf(source, Planning), known)];
}

async function assertIn(
  file: string | undefined,
  problemsIn: (source: YamlSource) => readonly Problem[],
): Promise<void> {
  if (file === undefined || !existsSync(file)) return;
  const source = await readYaml(file, file, 'CONFIG_INVALID');
  const problems = problemsIn(source.syntaxProblems.length === 0 ? source : rightParts(source).source);
  if (problems.length > 0) throw problemsError('CONFIG_INVALID', problems.map(hideSecrets));
}

/**
 * Whether each answer, exception and planned work leads to a clause or a rule, also where something else is wrong with it.
 * @param folder that the paths count from
 * @throws BeadleError CONFIG_INVALID with file, line and remedy of everything that leads nowhere
 */
export async function assertAllLead(
  { attestations, exceptions, plan }: Partial<CouncilConfiguration>,
  folder: string,
  known: Nameable,
): Promise<void> {
  const at = (path: string | undefined): string | undefined =>
    path === undefined ? undefined : resolve(folder, path);
  await allAtOnce([
    assertIn(at(attestations), (source) => inAnswers(source, known)),
    assertIn(at(exceptions), (source) => inExceptions(source, known)),
    assertIn(at(plan), (source) => inPlan(source, known)),
  ]);
}
