import { isUnknown } from '../facts/base/known.ts';
import type { Truth } from '../rulebook/expression.ts';
import type { Rule } from '../rulebook/rule.ts';
import { decidingFacts } from './deciding-facts.ts';
import { judgeSubject, type SubjectOutcome } from './judge-subject.ts';

/** An outcome, and for a shortfall the facts that decided it: worked out when they are first asked for. */
export type Judged = SubjectOutcome & { readonly decided?: () => readonly string[] };

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Outcomes by the values of the facts that the expressions read, one level for each. */
interface Node {
  readonly next: Map<unknown, Node>;
  outcome: Judged | undefined;
}

/** Beyond these, subjects are all different, and remembering them costs more than it saves. */
const mostRemembered = 2000;

const leaf = (): Node => ({ next: new Map(), outcome: undefined });

/**
 * Equal for equal values: text, numbers and truths are by themselves, lists by their text, and unknown facts that many
 * share are one object.
 */
const comparable = (value: unknown): unknown =>
  typeof value !== 'object' || value === null || isUnknown(value) ? value : `list ${JSON.stringify(value)}`;

/** Whom a clause speaks of: surely, surely not, or not known, for reasons that many share as one list. */
const sideOf = (within: Truth): unknown => (within.value === 'unknown' ? within.missing : within.value);

type FactsOf = Readonly<Record<string, unknown>>;

/**
 * Judges subjects by one rule. An expression sees nothing but the facts that it names, so subjects of which these say
 * the same have the same outcome: it is worked out once.
 *
 * @param fields every fact that `where` and `require` read
 */
export function outcomeMemory(
  rule: Rule,
  fields: readonly string[],
  params: unknown,
): (facts: FactsOf, within: Truth) => Judged {
  const roots = new Map<unknown, Node>();
  let remembered = 0;
  const outcomeNow = (facts: FactsOf, within: Truth): SubjectOutcome =>
    judgeSubject(rule, { subject: rule.scope.view(facts), within }, params);
  const judgeNow = (facts: FactsOf, within: Truth): Judged => {
    const judged = outcomeNow(facts, within);
    if (judged.outcome !== 'fail') return judged;
    const fails = (shown: FactsOf): boolean => outcomeNow(shown, within).outcome === 'fail';
    return { ...judged, decided: once(() => decidingFacts(facts, fields, fails)) };
  };
  return (facts, within) => {
    const side = sideOf(within);
    let node = roots.get(side);
    if (node === undefined) {
      if (remembered >= mostRemembered) return judgeNow(facts, within);
      roots.set(side, (node = leaf()));
    }
    for (const field of fields) {
      const value = comparable(facts[field]);
      let below = node.next.get(value);
      if (below === undefined) {
        if (remembered >= mostRemembered) return judgeNow(facts, within);
        node.next.set(value, (below = leaf()));
      }
      node = below;
    }
    if (node.outcome === undefined) {
      node.outcome = judgeNow(facts, within);
      remembered += 1;
    }
    return node.outcome;
  };
}
