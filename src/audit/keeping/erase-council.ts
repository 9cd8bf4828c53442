import { existsSync } from 'node:fs';
import { readdir, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { unwritable } from '../../snapshot/unwritable.ts';
import { ownFiles } from '../council/own-files.ts';
import { slug } from '../places.ts';
import { manifestFile } from '../run-files.ts';
import { sha256File } from './sha256-file.ts';
import type { KeptCouncil } from './open-council.ts';

/** A run that was erased, with the hash of its manifest as proof of which. */
export interface ErasedRun {
  readonly place: string;
  readonly readAt: string;
  readonly manifest: string | undefined;
}

/** What an erasure took away, and what is left for a person to look at. */
export interface Erased {
  readonly runs: readonly ErasedRun[];
  readonly files: readonly string[];
  readonly left: readonly string[];
}

/** What `beadle init` and audits make in the folder of a council. Other files there are somebody's own. */
const ours = [
  'beadle.yaml',
  '.env',
  'beadle-app.pem',
  'beadle-app.cer',
  'snapshot.json',
  'snapshot.json.gz',
  'person-export.json',
];

async function remove(path: string): Promise<void> {
  try {
    await rm(path, { recursive: true, force: true, maxRetries: 3 });
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** Folders that Beadle made and that hold nothing any more, up to the council's own: they are nobody's work. */
async function removeEmptied(from: string, top: string): Promise<void> {
  for (let at = dirname(from); isInside(at, top); at = dirname(at)) {
    if (!existsSync(at)) continue;
    if ((await readdir(at)).length > 0) return;
    await rmdir(at);
  }
}

function isInside(path: string, top: string): boolean {
  return path !== top && path.startsWith(`${top}${sep}`);
}

/** Every path that an erasure of a council deletes, and each of its runs. */
export async function erasureOf(council: KeptCouncil): Promise<Pick<Erased, 'runs' | 'files'>> {
  const { history, folder, file, runsFolder, configuration } = council;
  const runs = await Promise.all(
    (await history.runs()).map(async ({ place, readAt }) => {
      const manifest = join(place, manifestFile);
      return { place, readAt, manifest: existsSync(manifest) ? await sha256File(manifest) : undefined };
    }),
  );
  const files = [
    file,
    ...ownFiles(configuration, folder),
    runsFolder,
    join(folder, '.beadle'),
    ...ours.map((name) => join(folder, name)),
    ...runs.map(({ place }) => place).filter((place) => !isInside(place, runsFolder)),
  ];
  return { runs, files: [...new Set(files)].filter((path) => existsSync(path)) };
}

/**
 * Deletes everything that is kept of a council here. The history is closed first: it is among what goes. The certificate
 * of a shared app stands elsewhere and stays.
 */
export async function eraseCouncil(council: KeptCouncil): Promise<Erased> {
  const { runs, files } = await erasureOf(council);
  // A database stays when the folder goes.
  for (const { id } of await council.history.runs()) await council.history.forget(id);
  await council.history.leaveFleet(council.configuration.council, [slug(basename(council.folder))]);
  await council.history.close();
  for (const run of runs) await remove(run.place);
  for (const file of files) await remove(file);
  await removeEmptied(council.runsFolder, council.folder);
  const left = existsSync(council.folder) ? (await readdir(council.folder)).toSorted() : [];
  return { runs, files, left: left.map((name) => join(council.folder, name)) };
}
