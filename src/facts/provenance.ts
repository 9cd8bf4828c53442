import type { EvidenceId } from '../sources/kinds.ts';
import type { DerivationInput } from './base/computed.ts';
import { lookupIn } from './base/decided-lookup.ts';
import { propertiesBehind, type Decided, type Wanted } from './base/decided.ts';
import { formerIn } from './base/former-values.ts';
import { oncePer } from './base/once.ts';
import { declarationOf, type SubjectKind } from './subjects.ts';

/** What stands behind the facts of a snapshot, for findings. */
export interface Provenance {
  /**
   * Every property that decided facts of a subject, looked up in the snapshot; each once.
   * @param tell what the caller keeps of a property; nothing for one that it leaves out
   * @returns for facts of a kind of subject, and then for the id of each subject. The same facts of the same subject give
   *   the same list, which must not be changed
   */
  readonly decided: <T extends { readonly property: string }>(
    tell: (decided: Decided) => T | undefined,
  ) => (kind: string, facts: readonly string[]) => (id: string) => T[];
  /** What a property is now, of the objects of these subjects, or of every object where it is of another kind. */
  readonly former: (
    kind: string,
    ids: readonly string[],
    of: { readonly evidence: string; readonly property: string },
  ) => Decided[];
}

/** Equal for what is looked up in the same places. */
const wantedKey = (kind: string, wanted: Wanted): string =>
  `${kind} ${[...wanted].map(([id, names]) => `${id}:${[...names].join(',')}`).join(' ')}`;

export function provenanceOf({ snapshot }: Pick<DerivationInput, 'snapshot'>): Provenance {
  return {
    decided: (tell) => {
      const lookup = lookupIn(snapshot.evidence, tell);
      const made = new Map<string, ReturnType<typeof ofSubjects>>();
      const ofSubjects = (kind: SubjectKind, wanted: Wanted) => {
        const look = lookup(wanted);
        const { objects } = declarationOf(kind);
        return oncePer((id: string) => look(objects(id)));
      };
      return (name, facts) => {
        const kind = name as SubjectKind;
        const declared = declarationOf(kind).facts;
        const wanted = propertiesBehind(facts.flatMap((fact) => declared[fact] ?? []));
        const key = wantedKey(kind, wanted);
        const known = made.get(key) ?? ofSubjects(kind, wanted);
        made.set(key, known);
        return known;
      };
    },
    former: (kind, ids, { evidence, property }) => {
      const objects = ids.flatMap((id) => declarationOf(kind as SubjectKind).objects(id));
      return formerIn(snapshot.evidence, { evidence: evidence as EvidenceId, property }, objects);
    },
  };
}
