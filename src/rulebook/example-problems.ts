import type { z } from 'zod';
import { subjectKinds, type SubjectKind } from '../facts/subjects.ts';
import { namesInstead } from './nearest.ts';
import { fitsParam, paramNames } from './params.ts';
import type { Problem } from './problem.ts';
import type { RuleFile } from './rule-file.ts';
import type { YamlSource } from './yaml-source.ts';

/** Examples that do not fit the rule. Whether they hold is found out by running them. */
export function exampleShapeProblems(file: RuleFile, source: YamlSource): Problem[] {
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
}
