import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { manifestOf } from '../../documents/manifest.ts';
import { renderAll, type ReportOptions } from '../../documents/render-all.ts';
import { withoutPerson, type Identity } from '../../history/mentions.ts';
import { withoutFingerprints } from '../../history/without-fingerprints.ts';
import { Run } from '../../model/run.ts';
import { hashed } from '../../snapshot/hashed-data.ts';
import type { HistoryStore, RunHead } from '../../store/history-store.ts';
import { readBranding } from '../council/read-branding.ts';
import { readRun } from '../read-run.ts';
import { isSnapshot, publicFolder, runFile, snapshotIn } from '../run-files.ts';
import type { PersonFound } from './find-person.ts';
import type { KeptCouncil } from './open-council.ts';
import { ourWordsIn } from './our-words.ts';
import { hasNames, removeFiles } from './purge-runs.ts';
import { replaceFiles } from './replace-files.ts';
import { manifestIn, tombstoneOf } from './tombstone.ts';

interface Rewriting {
  readonly history: HistoryStore;
  readonly at: Date;
  readonly options: ReportOptions;
}

/** How the council's reports look and how long they may be kept, as an audit asks its settings. */
async function optionsOf({ configuration, folder }: KeptCouncil): Promise<ReportOptions> {
  const { branding, retention } = configuration;
  const keepNamedMonths = retention.namedMonths;
  return branding === undefined
    ? { keepNamedMonths }
    : { keepNamedMonths, branding: await readBranding(resolve(folder, branding)) };
}

/** Makes every report of a run again without the person. */
async function rewriteRun(
  head: RunHead,
  identity: Identity,
  { history, at, options }: Rewriting,
): Promise<void> {
  const { place } = head;
  const file = join(place, runFile);
  if (!existsSync(file)) return;
  const named = await readRun(file);
  const run = withoutFingerprints(Run.parse(withoutPerson(named, identity, await ourWordsIn(named))), named);
  const rendered = renderAll(run, options);
  const paths = new Set(rendered.map(({ path }) => path));
  // A document that is not made without the person would keep the name.
  const isLeftOver = ({ path }: { readonly path: string }): boolean =>
    !paths.has(path) && !isSnapshot(path) && !path.startsWith(`${publicFolder}/`);
  await removeFiles(place, isLeftOver, { at, because: 'erasure' });
  const kept = ((await manifestIn(place)) ?? []).filter(({ path }) =>
    existsSync(join(place, ...path.split('/'))),
  );
  const standing = kept.filter(({ path }) => paths.has(path));
  const files = rendered.filter(({ path }) => standing.some((entry) => entry.path === path));
  const entries = files.map(({ path, data }) => ({ path, ...hashed(data) }));
  // What does not mention the person stays as it is, and of the run.
  const manifest = manifestOf([...entries, ...kept.filter(({ path }) => !paths.has(path))]);
  const staying = new Set(entries.map(({ sha256 }) => sha256));
  const tombstone = await tombstoneOf(
    place,
    standing.filter(({ sha256 }) => !staying.has(sha256)),
    { at, because: 'erasure' },
  );
  await replaceFiles(head, [...(tombstone === undefined ? [] : [tombstone]), ...files, manifest], history);
}

/**
 * Takes a person out of every run: evidence that mentions them is deleted, reports are made again without them, the
 * history forgets their findings. Of a run of an older format everything that may name a person goes, as at the end of
 * their time. The council's own files stay as they are.
 * @returns how many runs were changed
 * @throws BeadleError CONFIG_INVALID before anything is changed, where the branding cannot be read; OUTPUT_UNWRITABLE
 */
export async function erasePerson(council: KeptCouncil, found: PersonFound, at: Date): Promise<number> {
  const { history } = council;
  const { identity, runs } = found;
  const options = await optionsOf(council);
  // First, while the runs still say who it is: an erasure that was interrupted is then repeated as a whole.
  await history.eraseSubject(identity.identifiers);
  for (const { head, isOlder } of runs)
    if (!isOlder) await rewriteRun(head, identity, { history, at, options });
  // Evidence last: it tells which name and id an address belongs to, if this has to be repeated.
  for (const { head, files, isOlder } of runs) {
    if (isOlder) {
      await history.purged(head.id, 'names', at);
      await removeFiles(head.place, hasNames, { at, because: 'erasure' });
    } else if (files.some(({ file }) => file === snapshotIn(head.place))) {
      await removeFiles(head.place, ({ path }) => isSnapshot(path), { at, because: 'erasure' });
      await history.purged(head.id, 'evidence', at);
    }
  }
  return runs.length;
}
