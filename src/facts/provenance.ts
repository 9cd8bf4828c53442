import type { EvidenceId } from '../sources/kinds.ts';
import type { DerivationInput } from './base/computed.ts';
import { lookupIn, propertiesBehind, type Decided, type Wanted } from './base/decided.ts';
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
  const behind = new Map<string, Wanted>();
  const wanted = (kind: SubjectKind, facts: readonly string[]): Wanted => {
    const key = [kind, ...facts].join(' ');
    const declared = declarationOf(kind).facts;
    const known = behind.get(key) ?? propertiesBehind(facts.flatMap((name) => declared[name] ?? []));
    behind.set(key, known);
    return known;
  };
  return {
    decided: (kind, id, facts) => {
      const objects = declarationOf(kind as SubjectKind).objects(id);
      return lookup(wanted(kind as SubjectKind, facts), objects);
    },
    former: (kind, ids, { evidence, property }) => {
      const objects = ids.flatMap((id) => declarationOf(kind as SubjectKind).objects(id));
      return formerIn(snapshot.evidence, { evidence: evidence as EvidenceId, property }, objects);
    },
  };
}
