import type { Branding } from '../documents/branding/branding.ts';
import type { EarlierCheck } from '../documents/paper/public-paper.ts';
import { renderAll } from '../documents/render-all.ts';
import { sinceInWords } from '../history/in-words.ts';
import type { Since } from '../history/since-before.ts';
import type { CountsAt } from '../history/trend-points.ts';
import { usualRetention } from '../history/retention.ts';
import type { Run } from '../model/run.ts';
import type { RunFile, RunStore } from '../store/run-store.ts';

interface Publishing {
  readonly store: Pick<RunStore, 'keep'>;
  /** Names the run's folder. */
  readonly now: Date;
  readonly signal: AbortSignal;
  /** The evidence, as a run keeps it. Absent where the reports are made again and their evidence is gone. */
  readonly snapshot: RunFile | undefined;
  /** What changed since the run before; absent where nobody compared them. */
  readonly since?: Since | undefined;
  /** Verdicts of the checks before and of this one, the oldest first. */
  readonly trend?: readonly CountsAt[] | undefined;
  /** What the last check found in place. */
  readonly earlier?: EarlierCheck | undefined;
  /** Months after which a report with names must be deleted, by the council's own schedule. */
  readonly keepNamedMonths?: number | undefined;
  /** How the provider's documents look. */
  readonly branding?: Branding | undefined;
}

/**
 * Renders every report of a run and keeps them.
 * @returns where they are
 * @throws BeadleError as the store does
 */
export async function publishRun(
  run: Run,
  { store, now, signal, snapshot, since, trend = [], earlier, keepNamedMonths, branding }: Publishing,
): Promise<string> {
  const files = [
    ...renderAll(run, {
      keepNamedMonths: keepNamedMonths ?? usualRetention.namedMonths,
      ...(since === undefined ? {} : { changes: sinceInWords(since, now), since }),
      trend,
      ...(earlier === undefined ? {} : { earlier }),
      ...(branding === undefined ? {} : { branding }),
    }),
    ...(snapshot === undefined ? [] : [snapshot]),
  ];
  return store.keep(run, files, { at: now, signal });
}
