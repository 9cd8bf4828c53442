import { subjectKinds, type SubjectKind } from '../facts/subjects.ts';
import type { Outcome, Weight } from '../model/outcome.ts';
import type { RuleText } from '../model/run.ts';
import { compileFinding, type FindingTemplate } from './finding-template.ts';
import { createScope, type Expression, type Scope } from './expression.ts';
import { paramsSchema } from './params.ts';
import type { Problem } from './problem.ts';
import { type Example, type Param, RuleFile } from './rule-file.ts';
import { exampleShapeProblems, paramProblems, textProblems } from './rule-problems.ts';
import { schemaProblems } from './schema-problems.ts';
import type { ExpressionProblem } from './syntax.ts';
import type { YamlSource } from './yaml-source.ts';

/** A rule, checked and compiled once, ready to run over any number of subjects. */
export interface Rule {
  readonly id: string;
  readonly kind: SubjectKind;
  readonly text: RuleText;
  readonly params: Readonly<Record<string, Param>>;
  readonly where: Expression | undefined;
  readonly require: Expression;
  readonly finding: FindingTemplate;
  readonly scope: Scope;
  /** What it means when everything was read and no subject is in `where`. */
  readonly none: Extract<Outcome, 'pass' | 'not-applicable'>;
  readonly outside: { readonly weight: Weight; readonly baseline: string };
  readonly examples: readonly Example[];
  readonly source: YamlSource;
}

type Key = keyof RuleFile;

const textOf = (id: string, file: RuleFile): RuleText => ({
  id,
  title: file.title,
  failTitle: file.failTitle,
  urgency: file.urgency,
  why: file.why,
  ask: file.ask,
  before: file.before,
  fix: [...file.fix],
  undo: file.undo,
  effort: file.effort,
  maps: Object.fromEntries(
    Object.entries(file.maps).flatMap(([map, value]) => (value === undefined ? [] : [[map, value]])),
  ),
});

export type CompiledRule =
  { readonly ok: true; readonly rule: Rule } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Checks and compiles one rule file. All its problems come at once. */
export const compileRule = (id: string, source: YamlSource): CompiledRule => {
  if (source.syntaxProblems.length > 0) return { ok: false, problems: source.syntaxProblems };
  const parsed = RuleFile.safeParse(source.value);
  if (!parsed.success) return { ok: false, problems: schemaProblems(source, parsed.error, RuleFile) };
  const file = parsed.data;
  const subject = subjectKinds[file.for];
  const params = paramsSchema(file.params);
  const scope = createScope(file.for, subject, params);
  const at = (key: Key) => (problem: ExpressionProblem) =>
    source.problem({ path: [key], offset: problem.offset }, problem.message, problem.remedy);

  const where = file.where === undefined ? undefined : scope.compile(file.where);
  const require = scope.compile(file.require);
  const finding = compileFinding(file.finding, { [file.for]: subject, params });
  const read = [where, require].flatMap((one) => (one?.ok === true ? one.expression.params : []));
  const used = new Set([...read, ...('render' in finding ? finding.params : [])]);
  const compiles = where?.ok !== false && require.ok;
  const problems = [
    ...(where?.ok === false ? where.problems.map(at('where')) : []),
    ...(require.ok ? [] : require.problems.map(at('require'))),
    ...('render' in finding ? [] : finding.map(at('finding'))),
    // An expression that does not compile may use any of them.
    ...paramProblems(file, compiles ? used : new Set(Object.keys(file.params)), source),
    ...textProblems(file, source),
    ...exampleShapeProblems(file, source),
  ];
  if (problems.length > 0 || where?.ok === false || !require.ok || !('render' in finding)) {
    return { ok: false, problems };
  }
  const rule: Rule = {
    id,
    kind: file.for,
    text: textOf(id, file),
    params: file.params,
    where: where?.expression,
    require: require.expression,
    finding,
    scope,
    none: file.none,
    outside: file.outside,
    examples: file.examples,
    source,
  };
  return { ok: true, rule };
};
