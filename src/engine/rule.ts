import { subjectKinds, type SubjectKind } from '../facts/subjects.ts';
import type { Outcome, Weight } from '../model/outcome.ts';
import type { RuleText } from '../model/run.ts';
import { compileFinding, type FindingTemplate } from './finding-template.ts';
import { createScope, type Expression, type Scope } from './expression.ts';
import { fitsParam, paramNames, paramsSchema } from './params.ts';
import type { Problem } from './problem.ts';
import { type Example, type Param, RuleFile } from './rule-file.ts';
import { schemaProblems } from './schema-problems.ts';
import type { ExpressionProblem } from './syntax.ts';
import { wordingProblems } from './wording.ts';
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
const clerkTexts: readonly Key[] = ['title', 'failTitle', 'why', 'ask', 'before', 'finding'];
const plainTexts: readonly Key[] = ['title', 'failTitle', 'why', 'ask', 'before', 'undo'];

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
  maps: Object.fromEntries(Object.entries(file.maps).filter(([, value]) => value !== undefined)),
});

const paramProblems = (file: RuleFile, used: ReadonlySet<string>, source: YamlSource): Problem[] =>
  Object.entries(file.params).flatMap(([name, { type, default: value }]) => {
    const path = ['params', name];
    const wrong = fitsParam(type, value)
      ? []
      : [
          source.problem(
            { path: [...path, 'default'] },
            `The default of "${name}" must be ${paramNames[type]}`,
            `Write ${paramNames[type]}, or change the type.`,
          ),
        ];
    const unused = used.has(name)
      ? []
      : [
          source.problem(
            { path, onKey: true },
            `Nothing uses the parameter "${name}"`,
            `Take it out, or use params.${name}.`,
          ),
        ];
    return [...wrong, ...unused];
  });

const textProblems = (file: RuleFile, source: YamlSource): Problem[] => {
  const templates = plainTexts.flatMap((key) => {
    const offset = String(file[key]).search(/\{\{/u);
    const place = { path: [key], offset };
    return offset < 0
      ? []
      : [source.problem(place, `"${key}" cannot hold placeholders`, 'Only "finding" can.')];
  });
  // Names that an attacker chose could otherwise stand in a command that a technician pastes.
  const fixes = file.fix.flatMap((step, index) => {
    const offset = step.search(/\{\{/u);
    const place = { path: ['fix', index], offset };
    const message = 'A step to mend it cannot hold text from a tenant';
    return offset < 0
      ? []
      : [source.problem(place, message, 'Name object ids in words, such as <object id>.')];
  });
  const wording = clerkTexts.flatMap((key) =>
    wordingProblems(String(file[key])).map(({ offset, message, remedy }) =>
      source.problem({ path: [key], offset }, message, remedy),
    ),
  );
  return [...templates, ...fixes, ...wording];
};

const exampleProblems = (file: RuleFile, source: YamlSource): Problem[] => {
  const lacking = (['pass', 'fail'] as const)
    .filter((outcome) => !file.examples.some((example) => example.outcome === outcome))
    .map((outcome) =>
      source.problem(
        { path: ['examples'], onKey: true },
        `No example has the outcome "${outcome}"`,
        `Add an example with outcome: ${outcome}.`,
      ),
    );
  const known = Object.keys(subjectKinds[file.for].shape);
  const single = file.examples.flatMap((example, index) => {
    const path = ['examples', index];
    const others = (Object.keys(subjectKinds) as SubjectKind[]).filter(
      (kind) => kind !== file.for && example[kind],
    );
    const facts = Object.entries(example[file.for] ?? {});
    const shape = subjectKinds[file.for].shape as Readonly<
      Record<string, (typeof subjectKinds.person)['shape']['id']>
    >;
    return [
      ...others.map((kind) =>
        source.problem(
          { path: [...path, kind], onKey: true },
          `This rule is about a ${file.for}`,
          `Write "${file.for}:".`,
        ),
      ),
      ...facts.flatMap(([field, value]) => {
        const schema = shape[field];
        const place = { path: [...path, file.for, field], onKey: schema === undefined };
        if (schema === undefined) {
          return [source.problem(place, `There is no fact "${field}"`, `There are: ${known.join(', ')}.`)];
        }
        if (schema.safeParse(value).success) return [];
        return [
          source.problem(
            place,
            `"${field}" cannot have this value`,
            'Look up its type in the list of facts.',
          ),
        ];
      }),
      ...(example.unknown ?? []).flatMap((field, at) =>
        field in shape && field !== 'id' && field !== 'name'
          ? []
          : [
              source.problem(
                { path: [...path, 'unknown', at] },
                `"${field}" is not a fact that can be unknown`,
                `There are: ${known.join(', ')}.`,
              ),
            ],
      ),
      ...Object.entries(example.params ?? {}).flatMap(([name, value]) => {
        const param = file.params[name];
        const place = { path: [...path, 'params', name], onKey: param === undefined };
        if (param === undefined)
          return [source.problem(place, `There is no parameter "${name}"`, 'Take it out.')];
        if (fitsParam(param.type, value)) return [];
        return [source.problem(place, `"${name}" must be ${paramNames[param.type]}`, 'Change the value.')];
      }),
    ];
  });
  return [...lacking, ...single];
};

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
    ...exampleProblems(file, source),
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
