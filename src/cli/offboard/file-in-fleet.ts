import { existsSync } from 'node:fs';
import { readCouncilFile } from '../../audit/council/council-file.ts';
import { slug } from '../../audit/places.ts';
import { readFleet } from '../../fleet/fleet-file.ts';
import { unlessRefused } from '../../fleet/places-of-council.ts';
import { BeadleError } from '../../model/error.ts';
import { didYouMean } from '../../rulebook/problem-at.ts';
import { defaultConfig } from '../commands/command-options.ts';
import { fleetFile } from '../init/files.ts';

/** In the folder of a fleet, the council's own file is the one that the fleet knows it by. */
export async function fileInFleet(council: string, config: string | undefined): Promise<string | undefined> {
  if (config !== undefined || existsSync(defaultConfig) || !existsSync(fleetFile)) return undefined;
  const { councils } = await readFleet(fleetFile);
  for (const { id, config: file } of councils)
    if (id === council || slug(id) === slug(council) || (await isCalled(file, council))) return file;
  const ids = councils.map(({ id }) => id);
  throw new BeadleError('USAGE', `There is no council "${council}" in ${fleetFile}.`, {
    hint: didYouMean(
      council,
      ids,
      `Name it as ${fleetFile} or its beadle.yaml does; "beadle fleet status" shows all.`,
    ),
  });
}

/** A council whose file cannot be read is called by the fleet's own name for it alone. */
async function isCalled(file: string, council: string): Promise<boolean> {
  const known = await readCouncilFile(file, process.env).catch(unlessRefused(undefined));
  return known !== undefined && slug(known.configuration.council) === slug(council);
}
