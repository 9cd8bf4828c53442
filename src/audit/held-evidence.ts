import type { Snapshot } from '../sources/kinds.ts';
import type { RunFile } from '../store/run-store.ts';
import { snapshotCopy } from './run-files.ts';

/** A snapshot, and the file that a run keeps of it. */
export interface ReadEvidence {
  readonly snapshot: Snapshot;
  readonly copy: RunFile;
}

/**
 * A saved snapshot until it is judged. It is given once and not held any longer: of a council of ten thousand people it is
 * a third of all that is in memory, and the documents do not need it.
 * @param kept of the snapshot as it was sealed: its text, or that as gzip
 * @returns what gives it. @throws TypeError when it is asked again, which is a bug
 */
export function heldEvidence(snapshot: Snapshot, kept: string | Uint8Array): () => ReadEvidence {
  let held: ReadEvidence | undefined = { snapshot, copy: snapshotCopy(kept) };
  return () => {
    const given = held;
    held = undefined;
    if (given === undefined) throw new TypeError('a snapshot is judged once');
    return given;
  };
}
