import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CouncilInputs } from '../../src/model/council.ts';
import { loadRules } from '../../src/rulebook/load-rules.ts';
import { importedSnapshot, type ImportTool } from '../../src/sources/import/imported-snapshot.ts';
import type { Snapshot } from '../../src/sources/kinds.ts';
import { derived, type Derived } from '../cases/seen.ts';

const rules = await loadRules(fileURLToPath(new URL('../../rules/checks', import.meta.url)));

/** Files of another tool by their names: text as it is, anything else as JSON. */
export type Files = Readonly<Record<string, unknown>>;

function written(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'beadle-imports-'));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}

/** A snapshot of what another tool wrote. @param tool a folder for graph, else the one file */
export async function importOf(files: Files, tool: ImportTool = 'graph'): Promise<Snapshot> {
  const folder = written(files);
  const [only = ''] = Object.keys(files);
  const path = tool === 'graph' ? folder : join(folder, only);
  return (await importedSnapshot(tool, path, { digestKey: 'test key', beadle: '0.1.0' })).snapshot;
}

/** What the product says of an import. @param inputs what the council told, as its files hold it */
export function factsOf(snapshot: Snapshot, inputs: unknown = {}): Derived {
  return derived(snapshot, CouncilInputs.parse(inputs), rules);
}
