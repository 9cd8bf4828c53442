import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { mentionsOf, type Identity, type Mention, type Ours } from '../../history/mentions.ts';
import { decodedText } from '../../model/decoded-text.ts';
import { BeadleError } from '../../model/error.ts';
import { lineOfSyntaxError } from '../../snapshot/json-line.ts';
import type { RunHead } from '../../store/history-store.ts';
import { ownFiles } from '../council/own-files.ts';
import { readRunToSearch } from '../read-run.ts';
import { readCsv } from '../registers/csv-table.ts';
import { runFile, snapshotIn } from '../run-files.ts';
import { readUnpacked } from '../../snapshot/packed.ts';
import { calledNearly, identify } from './identify.ts';
import type { KeptCouncil } from './open-council.ts';
import { ourWordsIn } from './our-words.ts';

/** One file in which a person is mentioned. */
export interface MentionedIn {
  readonly file: string;
  readonly mentions: readonly Mention[];
}

/** A run in which a person is mentioned. */
interface RunMentioning {
  readonly head: RunHead;
  readonly files: readonly MentionedIn[];
  /** Of a format that cannot be made anew: what of it names people is deleted whole. */
  readonly isOlder: boolean;
}

/** Everything that is kept of one person. */
export interface PersonFound {
  readonly identity: Identity;
  /** Snapshots and runs, which an erasure reaches. */
  readonly runs: readonly RunMentioning[];
  /** The council's own files, which only a person may change. */
  readonly own: readonly MentionedIn[];
  /** Where nothing mentions them: somebody who is called nearly so. */
  readonly near?: string | undefined;
}

/** A snapshot as JSON. @throws BeadleError SNAPSHOT_UNREADABLE where nobody could search it */
async function snapshotContent(file: string): Promise<unknown> {
  const text = await readUnpacked(file);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BeadleError(
      'SNAPSHOT_UNREADABLE',
      `${file}: line ${String(lineOfSyntaxError(text, cause))} cannot be read; the file is cut off or was changed, and cannot be searched for a person.`,
      { hint: 'Put the file back from a back-up, or delete its run folder. Then run this again.', cause },
    );
  }
}

interface Searched {
  readonly files: readonly { readonly file: string; readonly content: unknown; readonly ours?: Ours }[];
  readonly isOlder: boolean;
}

/** A snapshot as JSON, and a run with what it refers to in its place: a mention is then told with what it is about. */
async function contentsIn(place: string): Promise<Searched> {
  const snapshot = snapshotIn(place);
  const file = join(place, runFile);
  const run = existsSync(file) ? await readRunToSearch(file) : undefined;
  return {
    files: [
      ...(snapshot === undefined ? [] : [{ file: snapshot, content: await snapshotContent(snapshot) }]),
      { file, content: run?.content, ours: await ourWordsIn(run?.content) },
    ],
    isOlder: run?.isOlder ?? false,
  };
}

async function contentOf(file: string): Promise<unknown> {
  return /\.csv$/iu.test(file)
    ? (await readCsv(file)).map(({ cells }) => cells)
    : (parse(decodedText(await readFile(file))) as unknown);
}

async function ownContents({ file, folder, configuration }: KeptCouncil): Promise<[string, unknown][]> {
  const files = [file, ...ownFiles(configuration, folder)].filter((one) => existsSync(one));
  return Promise.all(files.map(async (one): Promise<[string, unknown]> => [one, await contentOf(one)]));
}

const mentioned = (file: string, content: unknown, identity: Identity, ours?: Ours): MentionedIn[] => {
  const mentions = mentionsOf(content, identity, ours);
  return mentions.length === 0 ? [] : [{ file, mentions }];
};

/** Looks for a person in everything that is kept of a council. @throws BeadleError USAGE when several are meant */
export async function findPerson(council: KeptCouncil, who: string): Promise<PersonFound> {
  const heads = await council.history.runs();
  const contents = await Promise.all(
    heads.map(async (head) => ({ head, ...(await contentsIn(head.place)) })),
  );
  const own = await ownContents(council);
  const documents = [
    ...contents.flatMap(({ files }) => files.map(({ content }) => content)),
    ...own.map(([, content]) => content),
  ];
  const identity = identify(who, documents);
  const found = {
    identity,
    runs: contents
      .map(({ head, files, isOlder }) => ({
        head,
        isOlder,
        files: files.flatMap(({ file, content, ours }) => mentioned(file, content, identity, ours)),
      }))
      .filter(({ files }) => files.length > 0),
    own: own.flatMap(([file, content]) => mentioned(file, content, identity)),
  };
  return found.runs.length > 0 || found.own.length > 0
    ? found
    : { ...found, near: calledNearly(who, documents) };
}
