import { planPurge, type PurgePlan } from '../../history/retention.ts';
import { dropOldJournals } from '../journals.ts';
import type { KeptCouncil } from './open-council.ts';
import { keptRun, purgeRun } from './purge-runs.ts';

/** What is due to be deleted of a council today, by its own schedule. */
export async function purgePlan({ history, configuration }: KeptCouncil, now: Date): Promise<PurgePlan> {
  const heads = await history.runs();
  return planPurge(heads.map(keptRun), configuration.retention, now);
}

/** Deletes what is due. Going on after an interruption is running it again. @returns how many files went */
export async function purgeCouncil(council: KeptCouncil, plan: PurgePlan, now: Date): Promise<number> {
  let files = 0;
  for (const due of plan.due) files += await purgeRun(due, council.history, now);
  await dropOldJournals(council.folder, now);
  return files;
}
