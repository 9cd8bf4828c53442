/** The snapshot file with the evidence kinds of this program: `src/snapshot` knows the file, and no kind by name. */
import {
  parseSnapshot as parse,
  readSnapshotText as readText,
  readSnapshotToKeep as readToKeep,
} from '../snapshot/read.ts';
import { snapshotJsonSchema as jsonSchema } from '../snapshot/snapshot-schema.ts';
import { snapshotText as textOf, type Header, type Stored } from '../snapshot/snapshot-text.ts';
import { serialiseSnapshot as serialise, writeSnapshot as write } from '../snapshot/write.ts';
import { evidenceKinds, type EvidenceId, type Snapshot } from './kinds.ts';

/**
 * Reads the text of a snapshot file; `file` is its name for messages.
 * @throws BeadleError SNAPSHOT_UNREADABLE (with line and property where they can be told) or SNAPSHOT_NEWER
 */
export function parseSnapshot(text: string, file: string): Snapshot {
  return parse(evidenceKinds, text, file);
}

/** Reads a snapshot file, and gives its text as it stands. @throws as `parseSnapshot`, and when there is no such file. */
export function readSnapshotText(
  path: string,
): Promise<{ readonly snapshot: Snapshot; readonly text: string }> {
  return readText(evidenceKinds, path);
}

/** Reads a snapshot file, with what a run keeps of it: its text, or that of a long one as gzip. @throws as `readSnapshotText` */
export function readSnapshotToKeep(
  path: string,
): Promise<{ readonly snapshot: Snapshot; readonly kept: string | Uint8Array }> {
  return readToKeep(evidenceKinds, path);
}

/** Reads a snapshot file. @throws as `readSnapshotText` */
export async function readSnapshot(path: string): Promise<Snapshot> {
  return (await readSnapshotText(path)).snapshot;
}

/** The text of a snapshot file, sealed. */
export function serialiseSnapshot(snapshot: Snapshot): string {
  return serialise(evidenceKinds, snapshot);
}

/** Writes a snapshot that is in memory; a collection streams its own (`Collection.writeTo`). */
export function writeSnapshot(path: string, snapshot: Snapshot): Promise<void> {
  return write(evidenceKinds, path, snapshot);
}

/** The file, piece by piece: header on the first lines, one evidence item to a line, the seal on the last. */
export function snapshotText(header: Header, stored: (id: EvidenceId) => Stored): Generator<string> {
  return textOf(evidenceKinds, header, (id) => stored(id as EvidenceId));
}

/** JSON Schema of the snapshot file, for other programs that read or write it. */
export function snapshotJsonSchema(): Record<string, unknown> {
  return jsonSchema(evidenceKinds);
}
