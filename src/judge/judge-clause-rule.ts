import type { Missing } from '../model/cause.ts';
import type { ClauseRule } from '../model/run.ts';
import type { Scope } from '../model/scope.ts';
import type { Clause, ClauseRuleFile } from '../rulebook/clause-file.ts';
import type { Rule } from '../rulebook/rule.ts';
import type { JudgeInput } from './judge-input.ts';
import type { Results } from './results.ts';
import { effectiveWeight, type WeighedRule } from './weighed-rule.ts';

/** A rule as one clause uses it: as the run shows it, and as it counts for the verdict. */
export interface JudgedRule {
  readonly shown: ClauseRule;
  readonly weighed: WeighedRule;
  readonly missing: readonly Missing[];
}

/** Parameters whose values are ours: said to be so, or numbers that the clause leaves to our default. */
const assumedParams = (entry: ClauseRuleFile, rule: Rule): string[] => {
  const left = Object.entries(rule.params)
    .filter(([name, { type }]) => type === 'int' && !(name in (entry.params ?? {})))
    .map(([name]) => name);
  return [...new Set([...(entry.assumed ?? []), ...left])];
};

/** Whom a rule of a clause looks at: the entry's own word, or else the clause's. */
export function scopeOf(clause: Clause, entry: ClauseRuleFile): Scope {
  return { appliesTo: entry.appliesTo ?? clause.appliesTo, devices: entry.devices ?? clause.devices };
}

/** Runs one rule of a clause, with the clause's numbers and for the people of whom it speaks. */
export function judgeClauseRule(
  clause: Clause,
  entry: ClauseRuleFile,
  input: JudgeInput,
  results: Results,
): JudgedRule {
  const power = clause.flags.includes('power');
  const rule = input.rules.byId.get(entry.rule ?? '');
  if (rule === undefined) {
    const id = entry.notBuilt ?? entry.rule ?? '';
    const title = input.catalogue.get(id)?.title ?? id;
    const weight = effectiveWeight(entry.weight, 'unknown', { power, ours: false });
    return {
      shown: { rule: id, weight, built: false, assumed: [], part: entry.part ?? title },
      weighed: { rule: id, weight, outcome: 'unknown', accepted: 0, built: false, nobodySeen: false },
      missing: [{ evidence: `check:${id}`, cause: 'not-built', detail: title }],
    };
  }
  const assumed = assumedParams(entry, rule);
  const only = scopeOf(clause, entry);
  const { index, result } = results.of(rule, entry.params ?? {}, { only });
  const { outcome, counts, missing } = result;
  const disproves = entry.weight === 'breaks' && outcome === 'fail' && assumed.length > 0;
  const ours = disproves && !results.failsWithout(rule, entry.params ?? {}, assumed, only);
  const weight = effectiveWeight(entry.weight, outcome, { power, ours });
  return {
    shown: {
      rule: rule.id,
      weight,
      built: true,
      result: index,
      assumed,
      part: entry.part ?? rule.text.title,
    },
    weighed: {
      rule: rule.id,
      weight,
      outcome,
      accepted: counts.accepted,
      built: true,
      nobodySeen: missing.some(({ cause }) => cause === 'not-seen'),
    },
    missing,
  };
}
