import { missingKey, type Missing } from '../../model/cause.ts';
import type { RuleResult, Run } from '../../model/run.ts';
import { ruleAnchor } from '../anchors.ts';
import { foldedBy } from '../folded-reasons.ts';
import { reasonOf } from '../clerk/reasons.ts';
import { reasonWords } from '../words.ts';
import type { RunIndex } from '../run-index.ts';
import { nameOf } from '../told/name-of.ts';

/** Names beyond these are counted; run.json has each. */
const mostNames = 50;

interface Lack {
  readonly missing: Missing;
  readonly rules: Set<string>;
  readonly names: Set<string>;
}

const merged = (those: readonly Lack[], missing: Missing): Lack => ({
  missing,
  rules: new Set(those.flatMap(({ rules }) => [...rules])),
  names: new Set(those.flatMap(({ names }) => [...names])),
});

function lacksOf(results: readonly RuleResult[]): readonly Lack[] {
  const lacks = new Map<string, Lack>();
  const lackOf = (missing: Missing): Lack => {
    const key = missingKey(missing);
    const lack = lacks.get(key) ?? { missing, rules: new Set(), names: new Set() };
    lacks.set(key, lack);
    return lack;
  };
  for (const { rule, missing, doubts, outcome } of results) {
    // Thousands of subjects lack the very same, as one list in memory: that is looked up once for them.
    const found = new Map<readonly Missing[], readonly Lack[]>();
    for (const doubt of doubts) {
      const those = found.get(doubt.missing) ?? doubt.missing.map(lackOf);
      found.set(doubt.missing, those);
      for (const { rules } of those) rules.add(rule);
      for (const subject of doubt.subjects) {
        const name = nameOf(subject);
        if (name !== '') for (const { names } of those) names.add(name);
      }
    }
    if (outcome === 'unknown' || doubts.length === 0) for (const one of missing) lackOf(one).rules.add(rule);
  }
  return foldedBy([...lacks.values()], merged);
}

/**
 * What could not be decided, by cause, with what would decide it. Background rules are left out, as they are in no count.
 * @param seen rules that have their anchor already
 */
export function unknownView({ run }: RunIndex, background: ReadonlySet<string>, seen: Set<string>) {
  const results = run.results.filter(({ rule }) => !background.has(rule));
  const groups = Map.groupBy(lacksOf(results), ({ missing }) => reasonOf(missing));
  return [...groups].map(([reason, lacks]) => ({
    reason,
    cause: lacks[0]?.missing.cause ?? '',
    heading: reasonWords[reason].heading,
    unlock: reasonWords[reason].provider,
    lacks: lacks.map(({ missing, rules, names }) => {
      const shown = [...names].slice(0, mostNames);
      return {
        ...missing,
        rules: [...rules].map((id) => {
          const first = !seen.has(id);
          seen.add(id);
          return { id, anchor: first ? ruleAnchor(id) : '' };
        }),
        names: shown.join(', '),
        more: names.size - shown.length,
      };
    }),
  }));
}

/** Rules that no baseline asks of a council. */
export function backgroundRules({ notInPolicy }: Run): ReadonlySet<string> {
  return new Set(notInPolicy.filter(({ verdict }) => verdict === 'background').map(({ rule }) => rule));
}
