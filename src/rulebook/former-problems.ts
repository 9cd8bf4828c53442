import { z } from 'zod';
import { subjectKinds } from '../facts/subjects.ts';
import { later } from '../model/later.ts';
import { namesInstead } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { RuleFile } from './rule-file.ts';
import type { YamlSource } from './yaml-source.ts';

const Meta = z.object({ from: z.array(z.string()) });

/** Everything that facts are made of, `kind.property`: nothing else is collected. A kind by itself is kept whole. */
const storedNames = later(
  (): ReadonlySet<string> =>
    new Set(
      Object.values(subjectKinds).flatMap(({ shape }) =>
        Object.values(shape as Readonly<Record<string, z.ZodType>>).flatMap(
          (fact) => Meta.safeParse(fact.meta()).data?.from ?? [],
        ),
      ),
    ),
);

/** Former values that no snapshot holds: whoever relied on one would stand there without it. */
export function formerProblems({ former }: RuleFile, source: YamlSource): Problem[] {
  return former.flatMap((one, index) => {
    if (!('snapshot' in one)) return [];
    const [kind = ''] = one.snapshot.split('.');
    const stored = storedNames();
    if (stored.has(one.snapshot) || stored.has(kind)) return [];
    const known = [...stored].filter((name) => name.includes('.') && !name.startsWith('input:'));
    const near = known.filter((name) => name.startsWith(`${kind}.`));
    return [
      source.problem(
        { path: ['former', index, 'snapshot'] },
        `The snapshot does not keep "${one.snapshot}"`,
        `${namesInstead(one.snapshot, near.length > 0 ? near : known)} Or write "note:" for what has to be noted first.`,
      ),
    ];
  });
}
