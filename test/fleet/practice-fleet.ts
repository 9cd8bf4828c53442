import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { practiceFleetFiles } from '../../src/cli/init/practice-files.ts';
import type { CouncilOutcome } from '../../src/fleet/council-outcome.ts';

type Yaml = Record<string, unknown>;

/** A temporary folder with a fleet of fictional councils. */
export function practiceFleet(): string {
  const folder = mkdtempSync(join(tmpdir(), 'beadle-fleet-'));
  for (const [path, text] of practiceFleetFiles(folder)) write(path, text);
  return folder;
}

export function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Another council in the fleet file, with files as given or, by an object, as a changed copy of Allwell's. */
export function addCouncil(
  folder: string,
  id: string,
  files: Readonly<Record<string, string>> | ((yaml: Yaml) => Yaml),
): void {
  const originals = practiceFleetFiles(folder);
  const place = join(folder, 'councils', id);
  if (typeof files === 'function') {
    const of = (name: string): string => originals.get(join(folder, 'councils/allwell', name)) ?? '';
    write(join(place, 'beadle.yaml'), stringify(files(parse(of('beadle.yaml')) as Yaml)));
    write(join(place, '.env'), of('.env'));
    write(join(place, 'attestations.yaml'), of('attestations.yaml'));
  } else for (const [name, text] of Object.entries(files)) write(join(place, name), text);
}

/** Lets the fleet file name these councils alone. */
export function nameCouncils(folder: string, ids: readonly string[], more: Yaml = {}): void {
  const councils = ids.map((id) => ({ folder: `councils/${id}` }));
  write(join(folder, 'fleet.yaml'), stringify({ ...more, councils }));
}

/** What `fleet run --json` tells. */
export interface Told {
  readonly exitCode: number;
  readonly councils: Readonly<Record<string, CouncilOutcome>>;
}

/** The option that names the file of a fleet. */
export const fleetOf = (folder: string): readonly string[] => ['--fleet', join(folder, 'fleet.yaml')];
