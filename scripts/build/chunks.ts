import { join } from 'node:path';
import type { ModuleInfo } from 'rolldown';

/** Asks the bundler about a module. */
export type InfoOf = (id: string) => Pick<ModuleInfo, 'importedIds'> | null;

/** Modules that a start loads together, each group without those before it. */
const together = [
  { name: 'start', of: ['src/cli/main.ts'] },
  { name: 'commands', of: ['src/cli/command-line.ts'] },
  { name: 'rules', of: ['src/cli/commands/rules.ts'] },
  { name: 'audit', of: ['src/cli/commands/audit.ts'] },
] as const;

function addAll(id: string, infoOf: InfoOf, found: Set<string>): void {
  if (found.has(id)) return;
  const info = infoOf(id);
  // Not bundled: of Node, or a package that stays one.
  if (info === null) return;
  found.add(id);
  for (const one of info.importedIds) addAll(one, infoOf, found);
}

/**
 * In which file of the bundle a module stands: Node takes longer to find seventy small files than to read four large
 * ones. What only other commands need stays in files of its own (undefined), so that no start loads it.
 */
export function chunkNames(root: string): (id: string, infoOf: InfoOf) => string | undefined {
  let groups: readonly { readonly name: string; readonly modules: ReadonlySet<string> }[] | undefined;
  return (id, infoOf) => {
    groups ??= together.map(({ name, of }) => {
      const modules = new Set<string>();
      for (const entry of of) addAll(join(root, entry), infoOf, modules);
      return { name, modules };
    });
    return groups.find(({ modules }) => modules.has(id))?.name;
  };
}
