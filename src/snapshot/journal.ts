import { createReadStream } from 'node:fs';
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { Cause } from '../model/cause.ts';
import { BeadleError } from '../model/error.ts';
import { makePrivateFolder, writeFileAtomic } from './files.ts';
import type { EvidenceId } from './registry.ts';

/** What a resumed collection must share with the interrupted one. `keyCheck` is a digest of the digest key. */
export const JournalIdentity = z.object({
  tenant: z.string(),
  beadle: z.string(),
  permissions: z.array(z.string()),
  keyCheck: z.string(),
});
export type JournalIdentity = z.infer<typeof JournalIdentity>;

const Manifest = z.object({
  identity: JournalIdentity,
  startedAt: z.iso.datetime(),
  resumedAt: z.array(z.string()),
});

export const Finished = z.discriminatedUnion('status', [
  z.object({ status: z.literal('collected'), at: z.string(), items: z.int(), unavailable: z.int() }),
  z.object({ status: z.literal('unavailable'), at: z.string(), cause: Cause, detail: z.string() }),
]);
export type Finished = z.infer<typeof Finished>;

/** Lines of one evidence kind on their way to disk. */
export interface LineWriter {
  readonly write: (line: unknown) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** One collection on disk: minimised like a snapshot, one file for each evidence kind, deleted when it is assembled. */
export interface Journal {
  readonly startedAt: string;
  readonly resumedAt: readonly string[];
  readonly finished: (id: EvidenceId) => Promise<Finished | undefined>;
  readonly finish: (id: EvidenceId, how: Finished) => Promise<void>;
  /** Opens the file of a kind; what it held is kept only when `append` is true. */
  readonly writer: (id: EvidenceId, append: boolean) => Promise<LineWriter>;
  readonly lines: (id: EvidenceId) => AsyncIterable<unknown>;
  /** Keeps complete lines that `keep` accepts and drops the others, the torn last line of a killed run included. */
  readonly sift: (id: EvidenceId, keep: (line: unknown) => boolean) => Promise<number>;
  readonly remove: () => Promise<void>;
}

const dayLong = 24 * 60 * 60 * 1000;
const linesAtOnce = 32;

const missing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

const readJson = async (path: string): Promise<unknown> => {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (missing(error)) return undefined;
    throw error;
  }
  return JSON.parse(text) as unknown;
};

const readLines = async function* (path: string): AsyncGenerator<string> {
  const stream = createReadStream(path, 'utf8');
  try {
    yield* createInterface({ input: stream, crlfDelay: Infinity });
  } catch (error) {
    if (!missing(error)) throw error;
  } finally {
    stream.destroy();
  }
};

const isJson = (line: string): boolean => {
  try {
    JSON.parse(line);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
};

const differs = (before: JournalIdentity, now: JournalIdentity): string | undefined => {
  if (before.tenant !== now.tenant) return 'another tenant';
  if (before.beadle !== now.beadle) return `another version of Beadle (${before.beadle})`;
  if (before.permissions.join() !== now.permissions.join()) return 'other permissions';
  return before.keyCheck === now.keyCheck ? undefined : 'another digest key';
};

type Start = z.infer<typeof Manifest>;

/** The interrupted collection, or a new one when there is none. @throws BeadleError USAGE when it must not be resumed. */
const resumed = async (path: string, identity: JournalIdentity, now: Date): Promise<Start | undefined> => {
  const parsed = Manifest.safeParse(await readJson(path));
  if (!parsed.success) return undefined;
  const before = parsed.data;
  const tooOld = now.getTime() - Date.parse(before.startedAt) > dayLong;
  const why = differs(before.identity, identity) ?? (tooOld ? 'more than 24 hours ago' : undefined);
  if (why !== undefined)
    throw new BeadleError(
      'USAGE',
      `The interrupted collection cannot be resumed: it was started with ${why}.`,
      {
        hint: 'Run the same command without --resume: it starts again from nothing.',
      },
    );
  return { ...before, resumedAt: [...before.resumedAt, now.toISOString()] };
};

const lineWriter = async (path: string, append: boolean): Promise<LineWriter> => {
  const file = await open(path, append ? 'a' : 'w', 0o600);
  let waiting: string[] = [];
  const flush = async (): Promise<void> => {
    const text = waiting.join('');
    waiting = [];
    if (text !== '') await file.appendFile(text);
  };
  return {
    write: async (line) => {
      waiting.push(`${JSON.stringify(line)}\n`);
      if (waiting.length >= linesAtOnce) await flush();
    },
    close: async () => {
      try {
        await flush();
        await file.sync();
      } finally {
        await file.close();
      }
    },
  };
};

/**
 * Opens the journal of a collection in `folder`. Without `resume`, whatever the folder holds is dropped.
 * @throws BeadleError USAGE when the interrupted collection was another tenant, version, key or set of permissions, or
 * is older than 24 hours; OUTPUT_UNWRITABLE.
 */
export const openJournal = async (
  folder: string,
  identity: JournalIdentity,
  { resume, now }: { resume: boolean; now: Date },
): Promise<Journal> => {
  const manifestPath = join(folder, 'journal.json');
  const before = resume ? await resumed(manifestPath, identity, now) : undefined;
  if (before === undefined) await rm(folder, { recursive: true, force: true });
  const start = before ?? { identity, startedAt: now.toISOString(), resumedAt: [] };
  await makePrivateFolder(folder);
  await writeFileAtomic(manifestPath, JSON.stringify(start));
  const dataPath = (id: EvidenceId): string => join(folder, `${id}.jsonl`);
  const donePath = (id: EvidenceId): string => join(folder, `${id}.done.json`);
  const lines = async function* (id: EvidenceId): AsyncGenerator<unknown> {
    for await (const line of readLines(dataPath(id))) yield JSON.parse(line) as unknown;
  };
  return {
    startedAt: start.startedAt,
    resumedAt: start.resumedAt,
    finished: async (id) => {
      const how = await readJson(donePath(id));
      return how === undefined ? undefined : Finished.parse(how);
    },
    finish: (id, how) => writeFileAtomic(donePath(id), JSON.stringify(how)),
    writer: (id, append) => lineWriter(dataPath(id), append),
    lines,
    sift: async (id, keep) => {
      let kept = 0;
      const good = async function* (): AsyncGenerator<string> {
        for await (const line of readLines(dataPath(id)))
          if (isJson(line) && keep(JSON.parse(line))) {
            kept += 1;
            yield `${line}\n`;
          }
      };
      await writeFileAtomic(dataPath(id), good());
      return kept;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};
