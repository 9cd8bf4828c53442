import { setTimeout as sleep } from 'node:timers/promises';
import { BeadleError } from '../model/error.ts';
import { keepNoticeMemory, readNoticeMemory, type NoticeMemory } from '../notify/notice-memory.ts';
import { notifySecrets } from '../notify/notify-settings.ts';
import { channelsOf, sendNotices } from '../notify/send-notices.ts';
import type { CouncilNow } from '../notify/told-of-council.ts';
import { whatChanged } from '../notify/what-changed.ts';
import { settingsOf, type FleetTools } from './audit-one.ts';
import { certificateEnds } from './certificate-ends.ts';
import type { FleetCouncil } from './fleet-file.ts';
import type { FleetState } from './fleet-state.ts';

async function endOf(council: FleetCouncil, tools: FleetTools): Promise<string | undefined> {
  try {
    return await certificateEnds(await settingsOf(council, tools));
  } catch (error) {
    // What is wrong with its settings is told as the audit that could not run.
    if (error instanceof BeadleError) return undefined;
    throw error;
  }
}

async function councilNow(
  council: FleetCouncil,
  outcome: FleetState['outcomes'][string] | undefined,
  tools: FleetTools,
): Promise<CouncilNow> {
  const { id } = council;
  const ends = await endOf(council, tools);
  const credential = ends === undefined ? {} : { credentialEnds: ends };
  if (outcome === undefined) return { id, council: id, errorCode: 'NOT_BEGUN', ...credential };
  return outcome.ran
    ? { id, council: outcome.council, doFirst: outcome.doFirstKeys, ...credential }
    : { id, council: outcome.council ?? id, errorCode: outcome.error.code, ...credential };
}

/** Where what was told is remembered. */
export interface NoticeKeeper {
  readonly read: () => Promise<NoticeMemory | undefined>;
  readonly keep: (memory: NoticeMemory) => Promise<void>;
}

const keeperIn = (folder: string): NoticeKeeper => ({
  read: () => readNoticeMemory(folder),
  keep: (memory) => keepNoticeMemory(folder, memory),
});

/**
 * Tells by the channels of the fleet what changed with a run of it.
 * @returns what could not be told, one line each; it makes no audit fail
 */
export async function tellChanges(
  councils: readonly FleetCouncil[],
  outcomes: FleetState['outcomes'],
  tools: FleetTools,
  keeper: NoticeKeeper = keeperIn(tools.fleet.folder),
): Promise<readonly string[]> {
  const { fleet, environment, clock } = tools;
  if (fleet.notify === undefined) return [];
  const now = await Promise.all(councils.map((one) => councilNow(one, outcomes[one.id], tools)));
  const before = await keeper.read();
  const { notices, memory } = whatChanged(before, now, {
    now: clock(),
    credentialDays: fleet.notify.credentialDays,
    where: fleet.file,
  });
  const secrets = notifySecrets({ ...fleet.shared.environment, ...environment });
  const { problems, unsent } = await sendNotices(notices, channelsOf(fleet.notify, secrets), {
    sleep: (milliseconds) => sleep(milliseconds),
    before: memory.unsent,
  });
  const kept = Object.fromEntries(Object.entries(unsent).map(([name, some]) => [name, [...some]]));
  await keeper.keep({ ...memory, unsent: kept });
  return problems;
}
