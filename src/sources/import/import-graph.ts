import type { Snapshot } from '../kinds.ts';
import { collectedImport, type ImportOptions } from './collected-import.ts';
import { folderReader } from './folder-reader.ts';
import { readGraphFolder } from './graph-folder.ts';

export interface GraphImport extends ImportOptions {
  /** When the settings were exported; without it, when the oldest file was written. */
  readonly takenAt?: Date;
}

interface ImportedGraph {
  readonly snapshot: Snapshot;
  /** Files that hold nothing that Beadle reads. */
  readonly notUnderstood: readonly string[];
}

/**
 * Makes a snapshot of a folder of Graph JSON. A list in it is taken for the whole list, as an export of a tenant
 * is; what the folder does not hold is `not-in-import`.
 * @throws BeadleError IMPORT_UNREADABLE
 */
export async function importGraph(path: string, options: GraphImport): Promise<ImportedGraph> {
  const folder = await readGraphFolder(path);
  const [tenantId = ''] = folder.tenants;
  const at = options.takenAt ?? folder.takenAt;
  return {
    snapshot: await collectedImport(folderReader(folder), { tenantId, at }, options),
    notUnderstood: folder.notUnderstood,
  };
}
