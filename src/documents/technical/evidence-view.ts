import type { Run } from '../../model/run.ts';
import { foldedReasons } from '../folded-reasons.ts';
import { utcMoment } from '../text/dates.ts';

/** Each kind of evidence: whether it was read, and the properties on which rules rest, said here once for all of them. */
export function evidenceView({ evidence, results }: Run) {
  const properties = new Map<string, Set<string>>();
  for (const one of results.flatMap((result) => result.evidence)) {
    const known = properties.get(one.evidence) ?? new Set<string>();
    properties.set(one.evidence, one.property === '' ? known : known.add(one.property));
  }
  return evidence.map((one) => ({
    ...one,
    at: utcMoment(one.at),
    properties: [...(properties.get(one.evidence) ?? [])].join(', '),
    missing: foldedReasons(one.missing),
  }));
}
