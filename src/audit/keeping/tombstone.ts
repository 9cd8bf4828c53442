import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BeadleError } from '../../model/error.ts';
import { writeFileAtomic } from '../../snapshot/private-files.ts';
import { manifestFile, providerFolder } from '../run-files.ts';

/** Below the run folder, as Beadle writes it: whoever edits a manifest must not make a purge delete something else. */
const isBelow = (path: string): boolean =>
  !/[\\:]/u.test(path) && path.split('/').every((part) => !['', '.', '..'].includes(part));

const Entry = z.object({ path: z.string().refine(isBelow), bytes: z.int(), sha256: z.string() });
/** A file of a run as its manifest names it. */
export type Entry = z.infer<typeof Entry>;

const Manifest = z.object({
  format: z.literal('beadle-manifest'),
  version: z.literal(1),
  files: z.array(Entry),
});

const Tombstone = z.object({
  format: z.literal('beadle-tombstone'),
  version: z.literal(1),
  purges: z.array(
    z.object({
      at: z.iso.datetime(),
      because: z.enum(['retention', 'erasure', 'offboarding']),
      /** What was deleted, with the hashes that it had. */
      files: z.array(Entry),
    }),
  ),
});
type Tombstone = z.infer<typeof Tombstone>;
export type Because = Tombstone['purges'][number]['because'];

export const tombstoneFile = `${providerFolder}/tombstone.json`;

async function readAs<T>(place: string, path: string, schema: z.ZodType<T>): Promise<T | undefined> {
  const file = join(place, path);
  if (!existsSync(file)) return undefined;
  const text = await readFile(file, 'utf8');
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new BeadleError('RUN_UNREADABLE', `${file}: the file is cut off or was changed.`, {
      hint: 'Put the run folder back from a back-up.',
      cause,
    });
  }
}

/** Files of a run as they were written; undefined where there is no manifest. @throws BeadleError RUN_UNREADABLE */
export const manifestIn = async (place: string): Promise<readonly Entry[] | undefined> =>
  (await readAs(place, manifestFile, Manifest))?.files;

/** Everything that was deleted from a run on purpose, or for one reason alone. @throws BeadleError RUN_UNREADABLE */
export const buriedIn = async (place: string, why?: Because): Promise<readonly Entry[]> =>
  ((await readAs(place, tombstoneFile, Tombstone))?.purges ?? []).flatMap(({ because, files }) =>
    why === undefined || because === why ? files : [],
  );

/** The tombstone of a run after more of its files are deleted; undefined where it says that of all of them. */
export async function tombstoneOf(
  place: string,
  files: readonly Entry[],
  { at, because }: { readonly at: Date; readonly because: Because },
): Promise<{ readonly path: string; readonly data: string } | undefined> {
  const before = await readAs(place, tombstoneFile, Tombstone);
  const known = new Set((before?.purges ?? []).flatMap((one) => one.files.map(({ sha256 }) => sha256)));
  const fresh = files.filter(({ sha256 }) => !known.has(sha256));
  if (fresh.length === 0) return undefined;
  const purges = [...(before?.purges ?? []), { at: at.toISOString(), because, files: fresh }];
  const tombstone = { format: 'beadle-tombstone', version: 1, purges };
  return { path: tombstoneFile, data: `${JSON.stringify(tombstone, null, 2)}\n` };
}

/** Notes a deletion before it is made, so that a process that dies in between leaves nothing unexplained. */
export async function bury(...deletion: Parameters<typeof tombstoneOf>): Promise<void> {
  const tombstone = await tombstoneOf(...deletion);
  if (tombstone !== undefined) await writeFileAtomic(join(deletion[0], tombstone.path), tombstone.data);
}
