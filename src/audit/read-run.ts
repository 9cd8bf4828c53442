import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { BeadleError } from '../model/error.ts';
import { Run } from '../model/run.ts';
import { issueInWords } from '../model/schema-issue.ts';
import { lineOfSyntaxError } from '../snapshot/json-line.ts';
import { RunDocument } from '../store/run-file/run-document.ts';
import { runOf } from '../store/run-file/run-of.ts';

const refuse = (file: string, what: string, cause?: unknown): BeadleError =>
  new BeadleError('RUN_UNREADABLE', `${file}: ${what}`, {
    hint: 'Name the run.json of a run folder ("PROVIDER ONLY"), unchanged; or audit again, with --snapshot where the snapshot is kept.',
    cause,
  });

const known = Run.shape.version.value;
const Version = z.object({ format: z.literal('beadle-run'), version: z.int(), beadle: z.string() });

const parseJson = (file: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    const line = String(lineOfSyntaxError(text, error));
    throw refuse(file, `line ${line} cannot be read; the file is cut off or was changed.`, error);
  }
};

/** Results refer to tables by position; a file that was cut by hand refers to nothing. */
function resolved(file: string, document: RunDocument): Run {
  try {
    return runOf(document);
  } catch (error) {
    if (error instanceof RangeError) throw refuse(file, `${error.message}.`, error);
    throw error;
  }
}

/** @param file for messages */
function runFrom(file: string, content: unknown): Run {
  const head = Version.safeParse(content);
  if (!head.success) throw refuse(file, 'this is not a run of Beadle ("format" is not "beadle-run").');
  if (head.data.version > known)
    throw new BeadleError(
      'RUN_UNREADABLE',
      `${file}: it has version ${String(head.data.version)}, written by Beadle ${head.data.beadle}; this one reads up to ${String(known)}.`,
      { hint: 'Update Beadle, then try again.' },
    );
  if (head.data.version < known)
    throw new BeadleError(
      'RUN_UNREADABLE',
      `${file}: it has version ${String(head.data.version)}, written by Beadle ${head.data.beadle}; this one reads version ${String(known)}.`,
      {
        hint: 'Its reports stay as they are. Judge the snapshot beside it again with `beadle audit --snapshot`. `beadle person erase` deletes of it what names people.',
      },
    );
  const parsed = RunDocument.safeParse(content);
  // As it stands and not as parsed: the reports made again are then the same to the byte.
  if (parsed.success) return resolved(file, content as RunDocument);
  const [issue] = parsed.error.issues;
  throw refuse(
    file,
    `property ${issue?.path.map(String).join('.') ?? ''}: ${issueInWords(issue)}.`,
    parsed.error,
  );
}

/**
 * The run in a run.json: the one reader of `report`, `diff`, history, fleet and erasure.
 * @param file for messages
 * @throws BeadleError RUN_UNREADABLE
 */
export function parseRun(file: string, text: string): Run {
  return runFrom(file, parseJson(file, text));
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw refuse(
      file,
      code === 'ENOENT' ? 'there is no such file.' : `it cannot be opened (${code}).`,
      error,
    );
  });
}

/**
 * Reads the run.json of an earlier audit.
 * @throws BeadleError RUN_UNREADABLE
 */
export async function readRun(file: string): Promise<Run> {
  return parseRun(file, await textOf(file));
}

/** A run to be searched. One of an older format can be searched as it stands, and not be made anew. */
export interface SearchableRun {
  readonly content: unknown;
  readonly isOlder: boolean;
}

/**
 * Reads a run.json of this or of an older format, to look for a person in it.
 * @throws BeadleError RUN_UNREADABLE for a damaged file, or one of a newer Beadle
 */
export async function readRunToSearch(file: string): Promise<SearchableRun> {
  const content = parseJson(file, await textOf(file));
  const head = Version.safeParse(content);
  if (head.success && head.data.version < known) return { content, isOlder: true };
  return { content: runFrom(file, content), isOlder: false };
}
