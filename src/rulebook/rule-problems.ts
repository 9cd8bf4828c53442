import type { z } from 'zod';
import { subjectKinds, type SubjectKind } from '../facts/subjects.ts';
import { namesInstead } from './nearest.ts';
import { fitsParam, outOfRange, paramNames } from './params.ts';
import { rangeOf } from './param-range.ts';
import type { Problem } from './problem.ts';
import type { RuleFile } from './rule-file.ts';
import { wordingProblems } from './wording.ts';
import type { YamlSource } from './yaml-source.ts';

type Key = keyof RuleFile;
const clerkTexts: readonly Key[] = ['title', 'failTitle', 'why', 'ask', 'before', 'finding'];
const plainTexts: readonly Key[] = ['title', 'failTitle', 'why', 'ask', 'before', 'undo'];

/** Bounds of what is no number, and defaults outside their own bounds. */
function rangeProblems(params: RuleFile['params'], source: YamlSource): Problem[] {
  return Object.entries(params).flatMap(([name, param]) => {
    const path = ['params', name];
    const counts = param.type === 'int' || param.type === 'list<int>';
    if (!counts && (param.min !== undefined || param.max !== undefined || param.unit !== undefined))
      return [
        source.problem({ path, onKey: true }, `"${name}" is no number`, 'Take "min", "max" and "unit" out.'),
      ];
    return outOfRange(param, param.default)
      ? [
          source.problem(
            { path: [...path, 'default'] },
            `The default of "${name}" must be ${rangeOf(param)}`,
            'Change the default, or the range.',
          ),
        ]
      : [];
  });
}

/** Wrong defaults and ranges, and parameters that nothing uses. */
export const paramProblems = (
  params: RuleFile['params'],
  used: ReadonlySet<string>,
  source: YamlSource,
): Problem[] => [
  ...rangeProblems(params, source),
  ...Object.entries(params).flatMap(([name, { type, default: value }]) => {
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
  }),
];

/** Placeholders where none may be, and what clerks should not have to read. */
export const textProblems = (file: RuleFile, source: YamlSource): Problem[] => {
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

/** Examples that do not fit the rule. Whether they hold is found out by running them. */
export const exampleShapeProblems = (file: RuleFile, source: YamlSource): Problem[] => {
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
    const shape: Readonly<Record<string, z.ZodType>> = subjectKinds[file.for].shape;
    return [
      ...others.map((kind) =>
        source.problem(
          { path: [...path, kind], onKey: true },
          `This rule is about a ${file.for}`,
          `Write "${file.for}:".`,
        ),
      ),
      ...facts.flatMap(([field, value]) => {
        const schema = Object.hasOwn(shape, field) ? shape[field] : undefined;
        const place = { path: [...path, file.for, field], onKey: schema === undefined };
        if (schema === undefined) {
          return [source.problem(place, `There is no fact "${field}"`, namesInstead(field, known))];
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
        Object.hasOwn(shape, field) && field !== 'id' && field !== 'name'
          ? []
          : [
              source.problem(
                { path: [...path, 'unknown', at] },
                `"${field}" is not a fact that can be unknown`,
                namesInstead(
                  field,
                  known.filter((name) => name !== 'id' && name !== 'name'),
                ),
              ),
            ],
      ),
      ...Object.entries(example.params ?? {}).flatMap(([name, value]) => {
        const param = Object.hasOwn(file.params, name) ? file.params[name] : undefined;
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
