import { dirname } from 'node:path';
import { readCouncilFile } from '../audit/council/council-file.ts';
import type { Environment } from '../audit/council/environment.ts';
import { historyPlaces, type HistoryPlaces } from '../audit/history-of.ts';
import { BeadleError } from '../model/error.ts';
import { settingsOf } from './audit-one.ts';
import type { Fleet, FleetCouncil } from './fleet-file.ts';

/** Answers an expected error with something else; a fault of ours goes on. */
export const unlessRefused =
  <T>(otherwise: T) =>
  (error: unknown): T => {
    if (error instanceof BeadleError) return otherwise;
    throw error;
  };

/** Where the history of a council is, and what it is called, although its settings cannot be read. */
export async function placesDespite(
  { id, config }: FleetCouncil,
  environment: Environment,
): Promise<{ readonly council: string; readonly places: HistoryPlaces }> {
  const file = await readCouncilFile(config, environment).catch(unlessRefused(undefined));
  if (file !== undefined) return { council: file.configuration.council, places: file.places };
  const folder = dirname(config);
  return { council: id, places: { output: folder, council: id, settingsFolder: folder } };
}

/**
 * Where the history of a council is. A slip in a file that its clerk keeps does not hide its last audit.
 * @throws what is no {@link BeadleError}
 */
export async function placesOfCouncil(
  council: FleetCouncil,
  world: { readonly fleet: Fleet; readonly environment: Environment },
): Promise<HistoryPlaces> {
  const settings = await settingsOf(council, world).catch(unlessRefused(undefined));
  return settings === undefined
    ? (await placesDespite(council, world.environment)).places
    : historyPlaces(settings);
}
