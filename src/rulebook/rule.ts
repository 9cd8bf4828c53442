import { z } from 'zod';
import { subjectKinds, type SubjectKind } from '../facts/subjects.ts';
import type { Outcome } from '../model/outcome.ts';
import type { RuleText } from '../model/run.ts';
import { formerProblems } from './former-problems.ts';
import { compileFinding, type FindingTemplate } from './finding-template.ts';
import { createScope, type Expression, type Scope } from './expression.ts';
import { paramsSchema } from './params.ts';
import type { Problem } from './problem.ts';
import { type Example, type OutsideWeight, type Param, RuleFile } from './rule-file.ts';
import { exampleShapeProblems } from './example-problems.ts';
import { paramProblems } from './param-problems.ts';
import { textProblems } from './text-problems.ts';
import { schemaProblems } from './schema-problems.ts';
import type { ExpressionProblem } from './expression-problem.ts';
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
  readonly outside: { readonly weight: OutsideWeight; readonly baseline: string };
  readonly examples: readonly Example[];
  readonly source: YamlSource;
}

const textOf = (id: string, file: RuleFile, finding: FindingTemplate): RuleText => ({
  id,
  version: file.version,
  title: file.title,
  failTitle: file.failTitle,
  urgency: file.urgency,
  why: file.why,
  ask: file.ask,
  before: file.before,
  fix: [...file.fix],
  undo: file.undo,
  former: [...file.former],
  effort: file.effort,
  finding: { text: file.finding, words: [...finding.words], tells: { ...finding.tells } },
  units: Object.fromEntries(
    Object.entries(file.params).flatMap(([name, { unit }]) => (unit === undefined ? [] : [[name, unit]])),
  ),
  maps: Object.fromEntries(
    Object.entries(file.maps).flatMap(([map, value]) => (value === undefined ? [] : [[map, value]])),
  ),
});

/** What expressions are made of; checked even while other keys of the file are still wrong. */
const Core = z.object(
  RuleFile.pick({ for: true, where: true, require: true, finding: true, params: true }).shape,
);
type Core = z.infer<typeof Core>;

interface CompiledCore {
  readonly scope: Scope;
  readonly where: Expression | undefined;
  /** `undefined` where `problems` says why. */
  readonly require: Expression | undefined;
  readonly finding: FindingTemplate | undefined;
  readonly problems: readonly Problem[];
}

const compileCore = (core: Core, source: YamlSource): CompiledCore => {
  const subject = subjectKinds[core.for];
  const params = paramsSchema(core.params);
  const scope = createScope(core.for, subject, params);
  const at = (key: keyof Core) => (problem: ExpressionProblem) =>
    source.problem({ path: [key], offset: problem.offset }, problem.message, problem.remedy);

  const where = core.where === undefined ? undefined : scope.compile(core.where);
  const require = scope.compile(core.require);
  const finding = compileFinding(core.finding, { [core.for]: subject, params });
  const read = [where, require].flatMap((one) => (one?.ok === true ? one.expression.params : []));
  const used = new Set([...read, ...('facts' in finding ? finding.params : [])]);
  const allCompile = where?.ok !== false && require.ok && 'facts' in finding;
  return {
    scope,
    where: where?.ok === true ? where.expression : undefined,
    require: require.ok ? require.expression : undefined,
    finding: 'facts' in finding ? finding : undefined,
    problems: [
      ...(where?.ok === false ? where.problems.map(at('where')) : []),
      ...(require.ok ? [] : require.problems.map(at('require'))),
      ...('facts' in finding ? [] : finding.map(at('finding'))),
      // What does not compile may use any of them.
      ...paramProblems(core.params, allCompile ? used : new Set(Object.keys(core.params)), source),
    ],
  };
};

export type CompiledRule =
  { readonly ok: true; readonly rule: Rule } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Checks and compiles one rule file. All its problems come at once, from the top of the file. */
export const compileRule = (id: string, source: YamlSource): CompiledRule => {
  if (source.syntaxProblems.length > 0) return { ok: false, problems: source.syntaxProblems };
  const parsed = RuleFile.safeParse(source.value);
  const core = Core.safeParse(source.value);
  const compiled = core.success ? compileCore(core.data, source) : undefined;
  const file = parsed.data;
  const problems = [
    ...(parsed.success ? [] : schemaProblems(source, parsed.error, RuleFile)),
    ...(compiled?.problems ?? []),
    ...(file === undefined
      ? []
      : [
          ...textProblems(file, source),
          ...formerProblems(file, source),
          ...exampleShapeProblems(file, source),
        ]),
  ];
  if (problems.length > 0 || file === undefined || !compiled?.require || !compiled.finding) {
    return { ok: false, problems: problems.toSorted((a, b) => a.line - b.line) };
  }
  const { scope, where, require, finding } = compiled;
  const { for: kind, params, none, outside, examples } = file;
  const text = textOf(id, file, finding);
  return {
    ok: true,
    rule: { id, kind, text, params, where, require, finding, scope, none, outside, examples, source },
  };
};
