import { derivation, type DerivationInput } from './base/computed.ts';
import { lookupIn, type Decided } from './base/decided.ts';
import { isUnknown } from './base/known.ts';
import { declarationOf, type SubjectKind } from './subjects.ts';

/** What stands behind the facts of a snapshot, for findings. */
export interface Provenance {
  /** Every property that decided these facts of a subject, looked up in the snapshot; each once. */
  readonly decided: (kind: string, id: string, facts: readonly string[]) => Decided[];
  /** The state behind a fact that only tells: ids and words of Microsoft's, so that a reworded text changes nothing. */
  readonly state: (kind: string, id: string, fact: string) => unknown;
}

/** @param input the same as for `deriveFacts` */
export function provenanceOf(input: DerivationInput): Provenance {
  const { value } = derivation(input);
  const lookup = lookupIn(input.snapshot.evidence);
  return {
    decided: (kind, id, facts) => {
      const declaration = declarationOf(kind as SubjectKind);
      const objects = declaration.objects(id);
      const found = facts.flatMap((name) => {
        const fact = declaration.facts[name];
        return fact === undefined ? [] : lookup(fact.from, objects, fact.shows);
      });
      const once = new Map(found.map((one) => [JSON.stringify(one), one]));
      return [...once.values()];
    },
    state: (kind, id, name) => {
      const fact = declarationOf(kind as SubjectKind).facts[name];
      if (fact?.state === undefined) return undefined;
      const of = value(fact.from);
      return isUnknown(of) ? null : (fact.state as (values: unknown) => unknown)(of(id));
    },
  };
}
