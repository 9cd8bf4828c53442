import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BeadleError } from '../model/error.ts';
import { writeFileAtomic } from './private-files.ts';
import { makePrivateFolder } from './private-folder.ts';
import { openEnds, type Finished } from './journal-ends.ts';
import { lineWriter, readableLines, readLines, type LineWriter } from './journal-lines.ts';
import { interrupted, journalFile, type JournalIdentity } from './journal-start.ts';
import { takeJournalOver } from './take-journal-over.ts';

/**
 * One collection on disk: minimised like a snapshot, one file for each evidence kind and one that says how each ended, deleted
 * when it is assembled.
 */
export interface Journal {
  readonly startedAt: string;
  readonly resumedAt: readonly string[];
  /** How a kind ended; undefined when it did not, or when its lines are not all there. */
  readonly finished: (id: string) => Finished | undefined;
  readonly finish: (id: string, how: Finished) => void;
  /** Opens the file of a kind; what it held is kept only when `append` is true. */
  readonly writer: (id: string, append: boolean) => LineWriter;
  readonly lines: (id: string) => Iterable<unknown>;
  /** All lines of a finished kind, as JSON. @throws BeadleError SNAPSHOT_UNREADABLE when some are not there any more */
  readonly allLines: (id: string, items: number) => Iterable<string>;
  /** Keeps complete lines that `keep` accepts and drops the others, the torn last line of a killed run included. */
  readonly sift: (id: string, keep: (line: unknown) => boolean) => Promise<void>;
  /** Notes when everything was read, as the snapshot says it. */
  readonly assembled: (at: string) => void;
  readonly remove: () => Promise<void>;
}

const count = (lines: Iterable<unknown>): number => {
  let found = 0;
  for (const _ of lines) found += 1;
  return found;
};

const lost = (path: string): BeadleError =>
  new BeadleError('SNAPSHOT_UNREADABLE', `${path} does not hold everything that was read.`, {
    hint: 'Another program changed or deleted it. Run the same command again, without --resume.',
  });

async function resumed(folder: string, identity: JournalIdentity, now: Date | undefined) {
  const before = now === undefined ? undefined : interrupted(join(folder, journalFile), identity, now);
  if (before === undefined) await rm(folder, { recursive: true, force: true });
  return { folder, before };
}

/**
 * Opens the journal of a collection in the folder named. Without `resume`, whatever it holds is dropped. With `claimed`
 * nobody else may work on this council: what an earlier process left is taken over, and begun anew where it is of no use.
 * @throws BeadleError USAGE when the interrupted collection was another tenant, version, key, set of permissions or
 * people register, is
 * older than 24 hours, or is still going on; OUTPUT_UNWRITABLE.
 */
export const openJournal = async (
  named: string,
  identity: JournalIdentity,
  { resume, now, claimed = false }: { resume: boolean; now: Date; claimed?: boolean },
): Promise<Journal> => {
  const { folder, before } =
    resume && claimed
      ? await takeJournalOver(named, identity, now)
      : await resumed(named, identity, resume ? now : undefined);
  const manifestPath = join(folder, journalFile);
  const start = before ?? {
    identity,
    startedAt: now.toISOString(),
    resumedAt: [],
    writer: process.pid,
  };
  await makePrivateFolder(folder);
  await writeFileAtomic(manifestPath, JSON.stringify(start));
  const dataPath = (id: string): string => join(folder, `${id}.jsonl`);
  const ends = openEnds(folder);
  const lines = function* (id: string): Generator<unknown> {
    for (const line of readLines(dataPath(id))) yield JSON.parse(line) as unknown;
  };
  return {
    startedAt: start.startedAt,
    resumedAt: start.resumedAt,
    finished: (id) => {
      const how = ends.of(id);
      if (how?.status !== 'collected') return how;
      return count(readableLines(dataPath(id))) === how.items ? how : undefined;
    },
    finish: ends.set,
    writer: (id, append) => {
      // From here on the file is half a list, whatever an earlier run said of it.
      ends.drop(id);
      return lineWriter(dataPath(id), append);
    },
    lines,
    allLines: function* (id, items) {
      let found = 0;
      for (const line of readLines(dataPath(id))) {
        found += 1;
        yield line;
      }
      if (found !== items) throw lost(dataPath(id));
    },
    sift: async (id, keep) => {
      const good = function* (): Generator<string> {
        for (const line of readableLines(dataPath(id))) if (keep(line)) yield `${JSON.stringify(line)}\n`;
      };
      await writeFileAtomic(dataPath(id), good());
    },
    assembled: ends.assembled,
    // Some eighty small files: each one handed to another thread takes four times as long.
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
};
