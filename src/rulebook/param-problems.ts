import { fitsParam, outOfRange, paramNames } from './params.ts';
import { rangeOf } from './param-range.ts';
import type { Problem } from './problem.ts';
import type { RuleFile } from './rule-file.ts';
import type { YamlSource } from './yaml-source.ts';

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
export function paramProblems(
  params: RuleFile['params'],
  used: ReadonlySet<string>,
  source: YamlSource,
): Problem[] {
  return [
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
}
