import { erased } from '../model/erased.ts';
import type { Run } from '../model/run.ts';

type Result = Run['results'][number];
type Finding = Result['findings'][number];

/**
 * Takes the fingerprints of an erased person's findings out of a run. They are digests of their id and of settings, so that
 * whoever knows the id could find the person again by them. What had one fingerprint has one word in its place.
 * @param run from which the person was taken out @param before the same run as it was
 */
export function withoutFingerprints(run: Run, before: Run): Run {
  const words = new Map<string, string>();
  const inUse = new Set(
    run.results.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)),
  );
  const wordFor = (fingerprint: string): string => {
    let number = words.size + 1;
    while (inUse.has(`${erased} ${String(number)}`)) number += 1;
    const word = words.get(fingerprint) ?? `${erased} ${String(number)}`;
    words.set(fingerprint, word);
    inUse.add(word);
    return word;
  };
  const rewritten = (finding: Finding, was: Finding | undefined): Finding =>
    was === undefined || was.subject.id === finding.subject.id
      ? finding
      : { ...finding, fingerprint: wordFor(finding.fingerprint) };
  const resultOf = (result: Result, at: number): Result => ({
    ...result,
    findings: result.findings.map((one, place) => rewritten(one, before.results[at]?.findings[place])),
  });
  return { ...run, results: run.results.map(resultOf) };
}
