import type { PgBoss } from 'pg-boss';
import { BeadleError } from '../../model/error.ts';
import type { Scheduled } from '../job-queue.ts';
import { audits } from './job-queues.ts';

function cronError({ council, cron }: Scheduled, cause: unknown): BeadleError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new BeadleError(
    'CONFIG_INVALID',
    `"cron: ${cron}" of ${council} in the fleet file names no time: ${why}.`,
    {
      hint: 'Write minute, hour, day, month, weekday, such as "10 2 * * *" for ten past two every night.',
      cause,
    },
  );
}

/** Makes these the schedules, and no others. @throws BeadleError CONFIG_INVALID for a `cron:` that names no time */
export async function keepSchedules(boss: PgBoss, wanted: readonly Scheduled[]): Promise<void> {
  const present = new Map((await boss.getSchedules(audits)).map(({ key, cron }) => [key, cron]));
  for (const one of wanted) {
    const { council, cron } = one;
    // What is there already is not written again: every worker does this at its start.
    if (present.get(council) === cron) continue;
    try {
      boss.previewSchedule(cron, { tz: 'Europe/London', count: 1 });
    } catch (error) {
      throw cronError(one, error);
    }
    const options = { tz: 'Europe/London', key: council, singletonKey: council, missed: 'once' } as const;
    await boss.schedule(audits, cron, { council }, options);
  }
  const keys = new Set(wanted.map(({ council }) => council));
  for (const key of present.keys()) if (!keys.has(key)) await boss.unschedule(audits, key);
}
