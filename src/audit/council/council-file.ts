import { dirname, resolve } from 'node:path';
import { historyPlaces, type HistoryPlaces } from '../history-of.ts';
import { Configuration } from './configuration.ts';
import { databaseIn, dotEnv, type Environment } from './environment.ts';
import { sharedAbove } from './fleet-above.ts';
import { readYamlFile } from './read-yaml-file.ts';

/** What a council's own file says, for who reads nothing that it names. */
export interface CouncilFile {
  /** Path of beadle.yaml, and the folder that it is in. */
  readonly file: string;
  readonly folder: string;
  readonly configuration: Configuration;
  /** Where its history and its runs are. */
  readonly places: HistoryPlaces;
}

/**
 * Reads `beadle.yaml` alone, with what the fleet says that it belongs to.
 * @throws BeadleError CONFIG_INVALID
 */
export async function readCouncilFile(path: string, environment: Environment): Promise<CouncilFile> {
  const file = resolve(path);
  const folder = dirname(file);
  const shared = await sharedAbove(folder);
  const configuration = await readYamlFile(file, Configuration, shared.configuration);
  const places = historyPlaces({
    ...configuration,
    output: resolve(folder, configuration.output),
    folder,
    databaseUrl: databaseIn({ ...shared.environment, ...(await dotEnv(folder)), ...environment }),
  });
  return { file, folder, configuration, places };
}
