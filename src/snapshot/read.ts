import { BeadleError } from '../model/error.ts';
import { readOnce } from '../model/read-once.ts';
import { collectAgain, readUnpacked } from './packed.ts';
import { issueInWords } from '../model/schema-issue.ts';
import { lineOf, lineOfSyntaxError } from './json-line.ts';
import { readLong } from './read-long.ts';
import { migrate } from './migrations.ts';
import type { KindRegistry } from './evidence-kind.ts';
import { currentVersion, snapshotSchema } from './snapshot-schema.ts';
import type { SnapshotOf } from './snapshot.ts';
import { sealOf, splitSeal } from './snapshot-text.ts';

/** Characters. Below it, generated code costs more than it saves: a council of 15 takes 17 ms without for 75 with it. */
const small = 5_000_000;

const unreadable = (file: string, what: string, cause?: unknown): BeadleError =>
  new BeadleError('SNAPSHOT_UNREADABLE', `${file}: ${what}`, { hint: collectAgain, cause });

const newer = (file: string, what: string): BeadleError =>
  new BeadleError('SNAPSHOT_NEWER', `${file}: ${what}`, {
    hint: 'Update Beadle (npm install --global beadle@latest), then try again.',
  });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parse = (file: string, text: string): Readonly<Record<string, unknown>> => {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    const line = lineOfSyntaxError(text, error);
    const why = splitSeal(text) === undefined ? 'the file is cut off or was changed' : 'the file was changed';
    throw unreadable(file, `line ${String(line)} cannot be read; ${why}.`, error);
  }
  if (isObject(content) && content['format'] === 'beadle-snapshot') return content;
  throw new BeadleError(
    'SNAPSHOT_UNREADABLE',
    `${file} is not a Beadle snapshot ("format" is not "beadle-snapshot").`,
    {
      hint: 'Name the snapshot.json of a run folder. For an export of another tool use `beadle import`.',
    },
  );
};

const checkVersion = (file: string, content: Readonly<Record<string, unknown>>): void => {
  const { version, beadle } = content;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    throw unreadable(file, '"version" is not a whole number from 1.');
  if (version > currentVersion)
    throw newer(
      file,
      `it has version ${String(version)}, written by Beadle ${String(beadle)}; this one reads up to ${String(currentVersion)}.`,
    );
};

const checkSeal = (file: string, text: string): void => {
  const parts = splitSeal(text);
  if (parts === undefined)
    throw unreadable(file, 'the seal on the last line is missing; the file is cut off or was changed.');
  if (sealOf(parts.sealed) !== parts.seal)
    throw unreadable(
      file,
      'the seal on the last line does not fit the content; the file was changed after it was written.',
    );
};

/** A kind that did not exist when the file was written is missing evidence, not an error. */
const withLaterKinds = (
  kinds: KindRegistry,
  content: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => {
  const evidence = content['evidence'];
  if (!isObject(evidence)) return content;
  const detail = `Beadle ${String(content['beadle'])}, which made this snapshot, did not read it.`;
  const absent = { status: 'unavailable', at: content['finishedAt'], cause: 'not-built', detail };
  const later = Object.keys(kinds)
    .filter((id) => !(id in evidence))
    .map((id) => [id, absent] as const);
  return { ...content, evidence: { ...evidence, ...Object.fromEntries(later) } };
};

const checkKinds = (kinds: KindRegistry, file: string, content: Readonly<Record<string, unknown>>): void => {
  const unknown = Object.keys(isObject(content['evidence']) ? content['evidence'] : {}).filter(
    (id) => !Object.hasOwn(kinds, id),
  );
  if (unknown.length > 0)
    throw newer(file, `it holds evidence that this Beadle does not know: ${unknown.join(', ')}.`);
};

/**
 * Reads the text of a snapshot file; `file` is its name for messages.
 * @throws BeadleError SNAPSHOT_UNREADABLE (with line and property where they can be told) or SNAPSHOT_NEWER
 */
export const parseSnapshot = <Kinds extends KindRegistry>(
  kinds: Kinds,
  text: string,
  file: string,
): SnapshotOf<Kinds> => {
  const raw = parse(file, text);
  checkVersion(file, raw);
  checkSeal(file, text);
  checkKinds(kinds, file, raw);
  const parsed = snapshotSchema(kinds).safeParse(
    withLaterKinds(kinds, migrate(raw, currentVersion)),
    text.length < small ? readOnce : undefined,
  );
  if (parsed.success) {
    const { seal: _, ...snapshot } = parsed.data;
    return snapshot as unknown as SnapshotOf<Kinds>;
  }
  const [issue] = parsed.error.issues;
  const path = issue?.path ?? [];
  const line = lineOf(text, path);
  const place = line === undefined ? '' : `line ${String(line)}, `;
  throw unreadable(
    file,
    `${place}property ${path.map(String).join('.')}: ${issueInWords(issue)}.`,
    parsed.error,
  );
};

/** Reads a snapshot file, packed or not, and gives its text as it stands. @throws as `parseSnapshot`, and when there is no such file. */
export const readSnapshotText = async <Kinds extends KindRegistry>(
  kinds: Kinds,
  path: string,
): Promise<{ readonly snapshot: SnapshotOf<Kinds>; readonly text: string }> => {
  const text = await readUnpacked(path);
  return { snapshot: parseSnapshot(kinds, text, path), text };
};

/**
 * Reads a snapshot file, packed or not, with what a run keeps of it: its text, or that of a long one as gzip.
 * @throws as `readSnapshotText`
 */
export async function readSnapshotToKeep<Kinds extends KindRegistry>(
  kinds: Kinds,
  path: string,
): Promise<{ readonly snapshot: SnapshotOf<Kinds>; readonly kept: string | Uint8Array }> {
  // What is wrong with a file is told by who reads its text.
  const long = await readLong(kinds, path).catch(() => undefined);
  if (long !== undefined) return { snapshot: long.snapshot, kept: long.packed };
  const { snapshot, text } = await readSnapshotText(kinds, path);
  return { snapshot, kept: text };
}
