import type { Provenance } from '../facts/provenance.ts';
import type { EvidenceRef, FactValue } from '../model/run.ts';
import type { Rule } from '../rulebook/rule.ts';
import { evidenceOf, type EvidenceTimes } from './evidence-refs.ts';
import type { FactsOf } from './fact-columns.ts';
import { stateOf } from './fingerprint.ts';
import type { JudgedGroup } from './outcome-groups.ts';
import { sharedFacts } from './shared-parts.ts';

/** What is told of a shortfall, whoever it is of. */
export interface Telling {
  readonly facts: FactValue[];
  /** How the shortfall stands, as its fingerprint has it. */
  readonly state: string;
  /** By the id of the subject. */
  readonly evidence: (id: string) => EvidenceRef[];
}

/**
 * How a rule tells of what falls short. All of a group say the same of every fact that the rule reads: where its sentence
 * tells no other fact, what is told of one of them is told of all.
 *
 * @param fields every fact that the rule's expressions read
 */
export function tellingsOf(
  rule: Rule,
  fields: readonly string[],
  { times, provenance }: { readonly times: EvidenceTimes; readonly provenance?: Provenance | undefined },
): (group: JudgedGroup, facts: FactsOf) => Telling {
  const factsOf = sharedFacts(rule.finding.facts);
  const state = stateOf(rule);
  const evidence = evidenceOf(provenance, rule.kind, times);
  const tell = ({ decided = () => fields }: JudgedGroup, facts: FactsOf): Telling => {
    const shown = decided();
    return { facts: factsOf(facts, shown), state: state(facts), evidence: evidence(shown) };
  };
  const known = new Set(['id', 'name', ...fields]);
  if (!rule.finding.facts.every((fact) => known.has(fact))) return tell;
  const told = new Map<JudgedGroup, Telling>();
  return (group, facts) => {
    const before = told.get(group);
    if (before !== undefined) return before;
    const made = tell(group, facts);
    told.set(group, made);
    return made;
  };
}
