import { evidenceKinds, type EvidenceId, type Snapshot } from '../../sources/kinds.ts';
import { indexOf, type Decided, type ObjectRef } from './decided.ts';

/**
 * Looks up what a property is now, for whoever will have to put it back.
 *
 * @param objects of the subjects that fall short; a kind that is about something else is looked up whole, because a
 *   change that helps one person often changes a policy
 * @returns nothing for a kind that was not read: its former value has to be noted
 */
export function formerIn(
  evidence: Snapshot['evidence'],
  { evidence: id, property }: { readonly evidence: EvidenceId; readonly property: string },
  objects: readonly ObjectRef[],
): Decided[] {
  const { about, names } = evidenceKinds[id];
  const own = objects.flatMap((one) => (one.about === about && 'id' in one ? [one.id] : []));
  const index = indexOf(evidence, id);
  const wanted = own.length > 0 ? [...new Set(own)] : [...index.keys()];
  return wanted.flatMap((object) =>
    (index.get(object) ?? []).flatMap((item): Decided[] => {
      const value = item[property];
      return value === undefined
        ? []
        : [{ evidence: id, object, property: names[property] ?? property, value }];
    }),
  );
}
