import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { manifestOf } from '../../documents/manifest.ts';
import { renderAll } from '../../documents/render-all.ts';
import { mentionsOf, withoutPerson, type Identity, type Mention } from '../../history/mentions.ts';
import { Run } from '../../model/run.ts';
import { hashed } from '../../snapshot/hashed-data.ts';
import { writeFileAtomic } from '../../snapshot/private-files.ts';
import type { RunHead } from '../../store/history-store.ts';
import type { RunFile } from '../../store/run-store.ts';
import { ownFiles } from '../council/own-files.ts';
import { readRun } from '../read-run.ts';
import { readCsv } from '../registers/csv-table.ts';
import { isSnapshot, manifestFile, publicFolder, runDigest, runFile, snapshotIn } from '../run-files.ts';
import { readUnpacked } from '../../snapshot/packed.ts';
import { identify } from './identify.ts';
import type { KeptCouncil } from './open-council.ts';
import { removeFiles } from './purge-runs.ts';
import { bury, manifestIn } from './tombstone.ts';

/** One file in which a person is mentioned. */
export interface MentionedIn {
  readonly file: string;
  readonly mentions: readonly Mention[];
}

/** Everything that is kept of one person. */
export interface PersonFound {
  readonly identity: Identity;
  /** Snapshots and runs, which an erasure reaches. */
  readonly runs: readonly { readonly head: RunHead; readonly files: readonly MentionedIn[] }[];
  /** The council's own files, which only a person may change. */
  readonly own: readonly MentionedIn[];
}

async function runIn(place: string): Promise<Run | undefined> {
  const file = join(place, runFile);
  return existsSync(file) ? readRun(file) : undefined;
}

/** A snapshot as JSON, and a run with what it refers to in its place: a mention is then told with what it is about. */
async function contentsIn(place: string): Promise<{ readonly file: string; readonly content: unknown }[]> {
  const snapshot = snapshotIn(place);
  const evidence: unknown = snapshot === undefined ? undefined : JSON.parse(await readUnpacked(snapshot));
  return [
    ...(snapshot === undefined ? [] : [{ file: snapshot, content: evidence }]),
    { file: join(place, runFile), content: await runIn(place) },
  ];
}

async function contentOf(file: string): Promise<unknown> {
  return /\.csv$/iu.test(file)
    ? (await readCsv(file)).map(({ cells }) => cells)
    : (parse(await readFile(file, 'utf8')) as unknown);
}

async function ownContents({ file, folder, configuration }: KeptCouncil): Promise<[string, unknown][]> {
  const files = [file, ...ownFiles(configuration, folder)].filter((one) => existsSync(one));
  return Promise.all(files.map(async (one): Promise<[string, unknown]> => [one, await contentOf(one)]));
}

const mentioned = (file: string, content: unknown, identity: Identity): MentionedIn[] => {
  const mentions = mentionsOf(content, identity);
  return mentions.length === 0 ? [] : [{ file, mentions }];
};

/** Looks for a person in everything that is kept of a council. @throws BeadleError USAGE when several are meant */
export async function findPerson(council: KeptCouncil, who: string): Promise<PersonFound> {
  const heads = await council.history.runs();
  const contents = await Promise.all(
    heads.map(async (head) => ({ head, files: await contentsIn(head.place) })),
  );
  const identity = identify(
    who,
    contents.flatMap(({ files }) => files.map(({ content }) => content)),
  );
  const own = await ownContents(council);
  return {
    identity,
    runs: contents
      .map(({ head, files }) => ({
        head,
        files: files.flatMap(({ file, content }) => mentioned(file, content, identity)),
      }))
      .filter(({ files }) => files.length > 0),
    own: own.flatMap(([file, content]) => mentioned(file, content, identity)),
  };
}

/** run.json and the manifest last: what is interrupted is found again, because run.json still names the person. */
const rank = ({ path }: RunFile): number => [runFile, manifestFile].indexOf(path);

/** Makes every report of a run again without the person. @returns the new digest of run.json */
async function rewriteRun(place: string, identity: Identity, at: Date): Promise<string | undefined> {
  const named = await runIn(place);
  if (named === undefined) return undefined;
  const run = Run.parse(withoutPerson(named, identity));
  const rendered = renderAll(run);
  const paths = new Set(rendered.map(({ path }) => path));
  // A document that is not made without the person would keep the name.
  const isLeftOver = ({ path }: Pick<RunFile, 'path'>): boolean =>
    !paths.has(path) && !isSnapshot(path) && !path.startsWith(`${publicFolder}/`);
  await removeFiles(place, isLeftOver, { at, because: 'erasure' });
  const kept = ((await manifestIn(place)) ?? []).filter(({ path }) =>
    existsSync(join(place, ...path.split('/'))),
  );
  const standing = kept.filter(({ path }) => paths.has(path));
  const files = rendered.filter(({ path }) => standing.some((entry) => entry.path === path));
  const entries = await Promise.all(files.map(async ({ path, data }) => ({ path, ...(await hashed(data)) })));
  // What does not mention the person stays as it is, and of the run.
  const manifest = manifestOf([...entries, ...kept.filter(({ path }) => !paths.has(path))]);
  const staying = new Set(entries.map(({ sha256 }) => sha256));
  await bury(
    place,
    standing.filter(({ sha256 }) => !staying.has(sha256)),
    { at, because: 'erasure' },
  );
  for (const { path, data } of [...files, manifest].toSorted((a, b) => rank(a) - rank(b)))
    await writeFileAtomic(join(place, ...path.split('/')), data);
  return runDigest(entries);
}

/**
 * Takes a person out of every run: evidence that mentions them is deleted, reports are made again without them, the
 * history forgets their findings. The council's own files stay as they are.
 * @returns how many runs were changed
 */
export async function erasePerson({ history }: KeptCouncil, found: PersonFound, at: Date): Promise<number> {
  const { identity, runs } = found;
  for (const { head, files } of runs) {
    if (files.some(({ file }) => file === snapshotIn(head.place))) {
      await removeFiles(head.place, ({ path }) => isSnapshot(path), { at, because: 'erasure' });
      await history.purged(head.id, 'evidence', at);
    }
    const digest = await rewriteRun(head.place, identity, at);
    if (digest !== undefined) await history.rewritten(head.id, digest);
  }
  await history.eraseSubject(identity.identifiers);
  return runs.length;
}
