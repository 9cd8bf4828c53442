import { derivation, type DerivationInput } from './base/computed.ts';
import { factsOfSubjects } from './base/facts-of-subjects.ts';
import { declarationOf, subjects, type FactBase, type SubjectKind } from './subjects.ts';

/**
 * Everything that rules can talk about, from what was read and what the council told us. Pure: the same snapshot
 * gives the same facts for ever. Each fact sees what it declares and nothing else.
 */
export function deriveFacts(input: DerivationInput): FactBase {
  const steps = derivation(input);
  const kinds = Object.keys(subjects) as SubjectKind[];
  return Object.fromEntries(
    kinds.map((kind) => [kind, factsOfSubjects(declarationOf(kind), steps)]),
  ) as unknown as FactBase;
}
