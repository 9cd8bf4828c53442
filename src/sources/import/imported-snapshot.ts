import { BeadleError } from '../../model/error.ts';
import type { Snapshot } from '../kinds.ts';
import { importExchange, type ExchangeImport } from './import-exchange.ts';
import { importGraph, type GraphImport } from './import-graph.ts';
import { readExport } from './read-export.ts';
import { importScubaGear } from './scubagear.ts';

export const importTools = ['scubagear', 'exchange', 'graph'] as const;
/** Whose files can be read. */
export type ImportTool = (typeof importTools)[number];

export function isImportTool(name: string): name is ImportTool {
  return importTools.some((tool) => tool === name);
}

export interface Imported {
  readonly snapshot: Snapshot;
  /** Files of a folder that hold nothing that Beadle reads. */
  readonly notUnderstood: readonly string[];
}

const belongsTo = (option: string, tool: ImportTool, why: string): BeadleError =>
  new BeadleError('USAGE', `${option} belongs to "import ${tool}" alone.`, { hint: why });

/**
 * A snapshot from what another tool wrote; nothing is written.
 * @throws BeadleError IMPORT_UNREADABLE, USAGE, SNAPSHOT_NEWER or TENANT_WRONG
 */
export async function importedSnapshot(
  tool: ImportTool,
  path: string,
  options: ExchangeImport & GraphImport,
): Promise<Imported> {
  const { into, takenAt } = options;
  if (tool !== 'exchange' && into !== undefined)
    throw belongsTo('--into', 'exchange', 'This export becomes a snapshot of its own: leave --into out.');
  if (tool !== 'graph' && takenAt !== undefined)
    throw belongsTo('--taken', 'graph', 'This export says itself when it was made: leave --taken out.');
  if (tool === 'graph') return importGraph(path, options);
  const text = await readExport(path);
  const from = tool === 'scubagear' ? importScubaGear : importExchange;
  return { snapshot: await from(text, path, options), notUnderstood: [] };
}
