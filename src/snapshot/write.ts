import type { KindRegistry } from './evidence-kind.ts';
import { writeFileAtomic } from './private-files.ts';
import type { AnySnapshot } from './snapshot.ts';
import { snapshotText, type Stored } from './snapshot-text.ts';

function* jsonOf(items: readonly unknown[]): Generator<string> {
  for (const item of items) yield JSON.stringify(item);
}

const storedIn =
  (kinds: KindRegistry, snapshot: AnySnapshot) =>
  (id: string): Stored => {
    const evidence = snapshot.evidence[id];
    if (evidence === undefined) throw new TypeError(`the snapshot says nothing of ${id}`);
    if (evidence.status === 'unavailable') return evidence;
    const value: unknown = evidence.value;
    return {
      status: 'collected',
      at: evidence.at,
      ...(evidence.partial === undefined ? {} : { partial: evidence.partial }),
      items: jsonOf(kinds[id]?.shape === 'one' ? [value] : (value as readonly unknown[])),
    };
  };

/** The text of a snapshot file, sealed. */
export function serialiseSnapshot(kinds: KindRegistry, snapshot: AnySnapshot): string {
  const { evidence: _, ...header } = snapshot;
  return [...snapshotText(kinds, header, storedIn(kinds, snapshot))].join('');
}

/** Writes a snapshot that is in memory; a collection streams its own (`Collection.writeTo`). */
export const writeSnapshot = async (
  kinds: KindRegistry,
  path: string,
  snapshot: AnySnapshot,
): Promise<void> => {
  const { evidence: _, ...header } = snapshot;
  await writeFileAtomic(path, snapshotText(kinds, header, storedIn(kinds, snapshot)));
};
