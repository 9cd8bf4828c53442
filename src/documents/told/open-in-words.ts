import type { Run } from '../../model/run.ts';
import type { OpenFinding } from '../plan/open-findings.ts';
import { toldResults, type ToldFinding } from './finding-text.ts';

/** Open findings in a technician's words, in their order. Linear: a rule can name ten thousand. */
export function openInWords(run: Run, open: readonly OpenFinding[]): ToldFinding[] {
  const told = toldResults(run);
  const words = new Map(
    [...new Set(open.map(({ result }) => result))].map((result) => [
      result,
      new Map((told.get(result)?.findings ?? []).map((finding) => [finding.fingerprint, finding])),
    ]),
  );
  return open.flatMap(({ result, finding }) => words.get(result)?.get(finding.fingerprint) ?? []);
}
