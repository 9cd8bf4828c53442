import type { GraphReader } from '../../graph/reader.ts';
import type { Snapshot } from '../kinds.ts';
import { collectSnapshot } from '../run/collect-snapshot.ts';

export interface ImportOptions {
  /** Secret of this council; addresses are stored as digests under it. */
  readonly digestKey: string;
  /** Version of Beadle. */
  readonly beadle: string;
}

/**
 * A snapshot of what a file answers in place of a tenant: the collectors minimise it as they do a live answer.
 * @param taken of which tenant the file is, and when its settings were read
 */
export async function collectedImport(
  reader: GraphReader,
  taken: { readonly tenantId: string; readonly at: Date },
  { digestKey, beadle }: ImportOptions,
): Promise<Snapshot> {
  const collection = await collectSnapshot({
    reader,
    access: { kind: 'app-only', permissions: [], tenantId: taken.tenantId },
    clock: () => taken.at,
    inputs: { ownDomains: [] },
    digestKey,
    beadle,
  });
  try {
    return { ...collection.load(), source: 'import', access: { kind: 'import', permissions: [] } };
  } finally {
    await collection.discard();
  }
}
