import type { EvidenceId } from './registry.ts';
import { writeFileAtomic } from './files.ts';
import type { Snapshot } from './snapshot.ts';
import { snapshotText, type Stored } from './text.ts';
import { evidenceKinds } from './registry.ts';

const storedIn =
  (snapshot: Snapshot) =>
  (id: EvidenceId): Stored => {
    const evidence = snapshot.evidence[id];
    if (evidence.status === 'unavailable') return evidence;
    const value: unknown = evidence.value;
    return {
      status: 'collected',
      at: evidence.at,
      ...(evidence.partial === undefined ? {} : { partial: evidence.partial }),
      items: evidenceKinds[id].shape === 'one' ? [value] : (value as readonly unknown[]),
    };
  };

/** The text of a snapshot file, sealed. */
export const serialiseSnapshot = async ({ ...snapshot }: Snapshot): Promise<string> => {
  const { evidence: _, ...header } = snapshot;
  const pieces: string[] = [];
  for await (const piece of snapshotText(header, storedIn(snapshot))) pieces.push(piece);
  return pieces.join('');
};

/** Writes a snapshot that is in memory; a collection streams its own (`Collection.writeTo`). */
export const writeSnapshot = async (path: string, snapshot: Snapshot): Promise<void> => {
  const { evidence: _, ...header } = snapshot;
  await writeFileAtomic(path, snapshotText(header, storedIn(snapshot)));
};
