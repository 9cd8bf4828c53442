import type { OpenFinding } from '../plan/open-findings.ts';
import { tellFinding, type ToldFinding } from './finding-text.ts';

/** Open findings in a technician's words, in their order. */
export function openInWords(open: readonly OpenFinding[]): ToldFinding[] {
  return open.map(({ finding, rule, result }) => tellFinding(finding, rule, result.params));
}
