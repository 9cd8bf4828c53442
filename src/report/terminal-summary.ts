import type { Run } from '../model/run.ts';

/** A run in a few lines for a terminal. Nothing from the tenant can act on the terminal. */
export const terminalSummary = (run: Run, _colour: boolean): string =>
  `${String(run.counts['in-place'])} in place; ${String(run.counts['could-not-check'])} could not be checked.`;
