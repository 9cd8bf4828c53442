import { BeadleError } from '../../model/error.ts';
import type { Snapshot } from '../kinds.ts';
import { importExchange, type ExchangeImport } from './import-exchange.ts';
import { readExport } from './read-export.ts';
import { importScubaGear } from './scubagear.ts';

const importTools = ['scubagear', 'exchange'] as const;
/** Whose files can be read. */
export type ImportTool = (typeof importTools)[number];

export function isImportTool(name: string): name is ImportTool {
  return importTools.some((tool) => tool === name);
}

/**
 * A snapshot from what another tool wrote; nothing is written.
 * @throws BeadleError IMPORT_UNREADABLE, USAGE, SNAPSHOT_NEWER or TENANT_WRONG
 */
export async function importedSnapshot(
  tool: ImportTool,
  path: string,
  options: ExchangeImport,
): Promise<Snapshot> {
  const { into, ...alone } = options;
  if (tool === 'scubagear' && into !== undefined)
    throw new BeadleError('USAGE', '--into belongs to "import exchange" alone.', {
      hint: 'A ScubaGear export becomes a snapshot of its own: leave --into out.',
    });
  const text = await readExport(path);
  return tool === 'scubagear' ? importScubaGear(text, path, alone) : importExchange(text, path, options);
}
