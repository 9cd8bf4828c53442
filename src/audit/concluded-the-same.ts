import { createHash } from 'node:crypto';
import type { Run } from '../model/run.ts';
import type { Snapshot } from '../sources/kinds.ts';
import { runText } from '../store/run-file/run-text.ts';
import { judgeSnapshot, type Council } from './judge-snapshot.ts';
import type { Standards } from './standards.ts';

function digestOf(run: Run): string {
  const hash = createHash('sha256');
  for (const piece of runText(run)) hash.update(piece);
  return hash.digest('hex');
}

/**
 * Whether the evidence of a run, judged at the same moment with the policy, the rules and all that the council tells
 * today, comes to that very run.
 */
export function concludedTheSame(
  run: Run,
  snapshot: Snapshot,
  { council, standards }: { readonly council: Council; readonly standards: Standards },
): boolean {
  const again = judgeSnapshot(snapshot, { council, standards, now: new Date(run.judgedAt) });
  return digestOf(again) === digestOf(run);
}
