import { clauseFinder } from '../model/clause-line.ts';
import type { PlannedWork } from '../model/work-planned.ts';
import type { JudgeInput } from './judge-input.ts';

/** The work that somebody has taken on, by rule or by the clause's own number; and a sentence on what leads nowhere. */
export function plannedWork({ plan = [], policy, rules }: Pick<JudgeInput, 'plan' | 'policy' | 'rules'>): {
  readonly works: PlannedWork[];
  readonly strays: string[];
} {
  const find = clauseFinder(policy.clauses);
  const works: PlannedWork[] = [];
  const strays: string[] = [];
  for (const work of plan) {
    const found = work.ref === undefined ? [] : find(work.ref);
    const [ref] = found;
    if (work.rule !== undefined && rules.byId.has(work.rule)) works.push(work);
    else if (ref !== undefined && found.length === 1) works.push({ ...work, ref });
    else if (work.rule !== undefined)
      strays.push(`The plan names the rule ${work.rule}, but there is no such rule.`);
    else
      strays.push(
        `The plan names the clause ${String(work.ref)}, which is ${found.length === 0 ? 'no clause' : 'more than one clause'} of this policy.`,
      );
  }
  return { works, strays };
}
