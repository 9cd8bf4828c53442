import type { SubjectEvidence, Unavailable } from '../../snapshot/evidence.ts';
import { evidenceKinds, type EvidenceId } from '../../sources/kinds.ts';
import { Unread } from './unread.ts';
import { objectsIn, whyUnsent, type AnyEvidence, type Item, type Origin, type Unsent } from './unsent.ts';

/**
 * The one object of a kind, from which nobody reads what did not come: whatever is made of such a property is unknown, and
 * what is made of the others stands.
 */
function askedFor(id: EvidenceId, one: Item, unsent: readonly Unsent[], origin: Origin): Item {
  const copy = { ...one };
  for (const each of unsent) {
    const unread = new Unread([{ evidence: id, ...whyUnsent(id, [each], origin) }]);
    Object.defineProperty(copy, each.property, {
      enumerable: true,
      get: () => {
        throw unread;
      },
    });
  }
  return copy;
}

/**
 * What a kind says to a step that needs properties which did not come. The subjects that lack one were not read; a list
 * is true as far as it goes, without the objects that lack one.
 */
export function withoutUnread(
  id: EvidenceId,
  evidence: AnyEvidence,
  unsent: readonly Unsent[],
  origin: Origin,
): AnyEvidence {
  if (evidence.status === 'unavailable') return evidence;
  const why = whyUnsent(id, unsent, origin);
  const lost: Unavailable = { status: 'unavailable', at: evidence.at, ...why };
  const names = unsent.map(({ property }) => property);
  const lacks = (one: unknown): boolean =>
    objectsIn(one).some((item) => names.some((name) => item[name] === undefined));
  const { shape } = evidenceKinds[id];
  if (shape === 'one') return { ...evidence, value: askedFor(id, evidence.value as Item, unsent, origin) };
  if (shape === 'each')
    return {
      ...evidence,
      value: (evidence.value as readonly SubjectEvidence<unknown>[]).map((one) =>
        one.status === 'collected' && lacks(one.value) ? { subject: one.subject, ...lost } : one,
      ),
    };
  const value = (evidence.value as readonly Item[]).filter((one) => !lacks(one));
  return value.length === 0 ? lost : { ...evidence, value, partial: evidence.partial ?? why };
}
