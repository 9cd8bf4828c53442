import type { ClauseBank } from './clause-bank.ts';
import { type Clause, type ClauseRuleFile, isPromise } from './clause-file.ts';
import type { RankedGap } from './policy-gaps.ts';

function withPart(entry: ClauseRuleFile, known: readonly ClauseRuleFile[]): ClauseRuleFile {
  if (entry.part !== undefined) return entry;
  const same = known.find(({ rule, notBuilt }) => rule === entry.rule && notBuilt === entry.notBuilt);
  return same?.part === undefined ? entry : { ...entry, part: same.part };
}

/** The decision that a gap asks of the council about a clause, in the words of the bank. */
export function decisionFor(clause: Clause, gaps: readonly RankedGap[]): Clause['decision'] {
  if (!isPromise(clause)) return undefined;
  const deciding = gaps.find(({ decides }) => decides.includes(clause.ref))?.gap;
  return deciding === undefined
    ? undefined
    : { why: deciding.reason ?? deciding.finding, suggestion: deciding.suggestion };
}

/** A clause with what the bank says of its kind where the policy file says nothing: parts of checks, and decisions. */
export function withBank(clause: Clause, bank: ClauseBank, gaps: readonly RankedGap[]): Clause {
  const known = bank.kinds.get(clause.kind ?? '')?.rules ?? [];
  const decision = clause.decision ?? decisionFor(clause, gaps);
  return {
    ...clause,
    rules: clause.rules.map((entry) => withPart(entry, known)),
    ...(decision === undefined ? {} : { decision }),
  };
}
