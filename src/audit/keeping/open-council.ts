import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { BeadleError } from '../../model/error.ts';
import type { HistoryStore } from '../../store/history-store.ts';
import { adoptRuns } from '../adopt-runs.ts';
import type { Configuration } from '../council/configuration.ts';
import { readCouncilFile } from '../council/council-file.ts';
import type { Environment } from '../council/environment.ts';
import { historyFileOf, openHistoryOf, type HistoryPlaces } from '../history-of.ts';
import { councilFolder } from '../places.ts';
import { finishInterrupted } from './finish-interrupted.ts';
import { withOlderFile } from './with-older-file.ts';

/** A council as it is kept on this computer; nothing of it signs in anywhere. */
export interface KeptCouncil {
  readonly configuration: Configuration;
  /** Path of beadle.yaml, and the folder that it is in. */
  readonly file: string;
  readonly folder: string;
  /** The folder in which its runs stand; it may not exist yet. */
  readonly runsFolder: string;
  readonly history: HistoryStore;
  /** What a person should know of earlier runs, one sentence each. */
  readonly notes: readonly string[];
}

async function openKept(places: HistoryPlaces): Promise<HistoryStore> {
  const history = await openHistoryOf(places);
  try {
    return await withOlderFile(history, historyFileOf(places));
  } catch (error) {
    await history.close();
    throw error;
  }
}

/**
 * Opens what is kept of a council for a piece of work, and closes it again.
 * @throws BeadleError CONFIG_INVALID, HISTORY_UNWRITABLE, HISTORY_NEWER, and what the work throws
 */
export async function withKeptCouncil<T>(
  { config, environment }: { readonly config: string; readonly environment: Environment },
  work: (council: KeptCouncil) => Promise<T>,
): Promise<T> {
  const file = resolve(config);
  if (!existsSync(file))
    throw new BeadleError('CONFIG_INVALID', `There is no ${file}.`, {
      hint: existsSync(join(dirname(file), 'fleet.yaml'))
        ? 'This is the folder of a fleet. Name one of its councils: --config councils/NAME/beadle.yaml.'
        : 'Start the command in the folder of beadle.yaml, or name it with --config FILE.',
    });
  const { configuration, folder, places } = await readCouncilFile(file, environment);
  const runsFolder = councilFolder(places);
  const history = await openKept(places);
  try {
    const finished = (await finishInterrupted(history)).map(
      (place) => `Reports that were being made again when the process ended are now in place: ${place}`,
    );
    const problems = existsSync(runsFolder) ? await adoptRuns(runsFolder, history) : [];
    const notes = [...finished, ...problems];
    return await work({ configuration, file, folder, runsFolder, history, notes });
  } finally {
    await history.close();
  }
}
