import type { SubjectKind } from '../facts/subjects.ts';
import { microsoftName } from '../facts/base/microsoft-name.ts';
import type { Provenance } from '../facts/provenance.ts';
import type { FormerValues } from '../model/former.ts';
import type { RuleText } from '../model/run.ts';
import { origin, type EvidenceTimes } from './evidence-refs.ts';

/** Objects of one property beyond these stay in snapshot.json: a run names people, and need not name them all again. */
export const mostFormer = 200;

/**
 * What stands now where the steps of a rule change something; an empty list where there is no such object. Only of
 * evidence that was read: for the rest the report says that the value has to be noted first.
 *
 * @param ids the subjects that fall short
 */
export function formerOf(
  provenance: Provenance | undefined,
  { kind, ids, former }: { kind: SubjectKind; ids: readonly string[]; former: RuleText['former'] },
  times: EvidenceTimes,
): FormerValues[] {
  if (provenance === undefined || ids.length === 0) return [];
  return former.flatMap((one): FormerValues[] => {
    if (!('snapshot' in one)) return [];
    const of = origin(one.snapshot);
    const read = times[of.evidence];
    const found = provenance.former(kind, ids, of);
    if (read === undefined || read.status === 'unavailable') return [];
    return [
      {
        of: one.snapshot,
        evidence: of.evidence,
        endpoint: read.endpoint,
        property: microsoftName(of.evidence, of.property),
        at: read.at,
        values: found
          .slice(0, mostFormer)
          .map(({ object, value }) => ({ object, value: JSON.stringify(value) })),
        more: Math.max(0, found.length - mostFormer),
      },
    ];
  });
}
