import type { EvidenceId } from '../sources/kinds.ts';
import type { DerivationInput } from './base/computed.ts';
import { lookupIn, type Decided } from './base/decided.ts';
import { formerIn } from './base/former-values.ts';
import { declarationOf, type SubjectKind } from './subjects.ts';

/** What stands behind the facts of a snapshot, for findings. */
export interface Provenance {
  /** Every property that decided these facts of a subject, looked up in the snapshot; each once. */
  readonly decided: (kind: string, id: string, facts: readonly string[]) => Decided[];
  /** What a property is now, of the objects of these subjects, or of every object where it is of another kind. */
  readonly former: (
    kind: string,
    ids: readonly string[],
    of: { readonly evidence: string; readonly property: string },
  ) => Decided[];
}

export function provenanceOf({ snapshot }: Pick<DerivationInput, 'snapshot'>): Provenance {
  const lookup = lookupIn(snapshot.evidence);
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
    former: (kind, ids, { evidence, property }) => {
      const objects = ids.flatMap((id) => declarationOf(kind as SubjectKind).objects(id));
      return formerIn(snapshot.evidence, { evidence: evidence as EvidenceId, property }, objects);
    },
  };
}
