import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { earlierRun } from '../history/earlier-run.ts';
import { trendPoints } from '../history/trend-points.ts';
import { systemClock } from '../model/clock.ts';
import type { Run } from '../model/run.ts';
import type { HistoryStore } from '../store/history-store.ts';
import { recordOf } from '../store/record-of.ts';
import type { RunRecord } from '../store/run-record.ts';
import type { Claim, RunStore, Than } from '../store/run-store.ts';
import { adoptRuns } from './adopt-runs.ts';
import { claimCouncil } from './claim-council.ts';
import { openHistoryOf, type HistoryPlaces } from './history-of.ts';
import { pointToLatest } from './latest.ts';
import { councilFolder } from './places.ts';
import { readRun } from './read-run.ts';
import { runDigest, runFile } from './run-files.ts';
import { assertWritable, writeRunFolder } from './run-folder.ts';

/** Keeps reports that were made again: a folder as an audit's, which history knows already. */
export function keepFolder(output: string, council: string): RunStore['keep'] {
  const parent = councilFolder({ output, council });
  return (_run, files, { at, signal }) => writeRunFolder(files, { parent, at, signal });
}

async function earlierRecord(history: HistoryStore, run: Run, than: Than): Promise<RunRecord | undefined> {
  const head = earlierRun(await history.runs(), { ...run, tenant: run.tenant.id }, than);
  return head === undefined ? undefined : history.load(head.id);
}

/**
 * Keeps the runs of a council as folders below `output` and remembers them in its history, each in one transaction. The
 * history is opened when it is first asked for; nothing is made before.
 */
export function folderStore(places: HistoryPlaces): RunStore {
  const parent = councilFolder(places);
  let opened: Promise<HistoryStore> | undefined;
  let claimed: Claim | undefined;
  const history = (): Promise<HistoryStore> => (opened ??= openHistoryOf(places));
  return {
    prepare: async () => {
      await assertWritable(parent);
      return adoptRuns(parent, await history());
    },
    claim: async () => (claimed = await claimCouncil(await history(), systemClock)),
    earlier: async (run, than) => earlierRecord(await history(), run, than),
    trend: async (run) => trendPoints(await (await history()).runs(), { ...run, tenant: run.tenant.id }),
    keep: async (run, files, { at, signal }) => {
      const { record, isShared } = await history();
      const place = await writeRunFolder(files, {
        parent,
        at,
        signal,
        isShared,
        commit: (settle, written) => record(recordOf(run, runDigest(written)), settle, claimed?.owner),
      });
      await pointToLatest(place);
      return place;
    },
    keptOf: async (isIt) => {
      const heads = await (await history()).runs();
      const head = heads.find(({ readAt }) => isIt(readAt));
      const file = head === undefined ? '' : join(head.place, runFile);
      if (head === undefined || !existsSync(file)) return undefined;
      return { run: await readRun(file), place: head.place, isNewest: head === heads[0] };
    },
    settle: pointToLatest,
    close: async () => (await opened)?.close(),
  };
}
