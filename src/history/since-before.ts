import type { RunRecord } from '../store/run-record.ts';
import { compareRuns, type Changes } from './compare.ts';
import { compareVerdicts, type VerdictsCompared } from './compare-verdicts.ts';

/** The run before is known, and who fell short in it no longer: nothing can be called new or gone. */
export interface NamesPurged extends VerdictsCompared {
  /** ISO 8601: when what names a person was deleted. */
  readonly namesPurgedAt: string;
}

/** What is known of a council since the run before. */
export type Since = 'first' | NamesPurged | Changes;

/** What can be told of two runs, of which either may have lost its names. */
export function compareKept(before: RunRecord, after: RunRecord): NamesPurged | Changes {
  const namesPurgedAt = before.namesPurgedAt ?? after.namesPurgedAt;
  return namesPurgedAt === undefined
    ? compareRuns(before, after)
    : { ...compareVerdicts(before, after), namesPurgedAt };
}

/** @param before undefined: the history knows no run before */
export const sinceBefore = (before: RunRecord | undefined, after: RunRecord): Since =>
  before === undefined ? 'first' : compareKept(before, after);

/** Where names were purged, what is left to tell; undefined where nothing was. */
export const namesPurgedIn = (since: Since | undefined): NamesPurged | undefined =>
  typeof since === 'object' && 'namesPurgedAt' in since ? since : undefined;

/** What is new and gone; undefined where that cannot be told. */
export const changesIn = (since: Since | undefined): Changes | undefined =>
  typeof since === 'object' && !('namesPurgedAt' in since) ? since : undefined;
