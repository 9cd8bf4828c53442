/** Files that every folder of their kind has, by convention. */
const conventional: ReadonlySet<string> = new Set(['index.ts', 'testing.ts', 'kind.ts', 'collector.ts']);

/**
 * Names of files that stand in several places, each with its places: a reader who is told `plans.ts` must not have to
 * ask which. Tests follow the name of what they test.
 */
export function repeatedBaseNames(paths: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const places = new Map<string, string[]>();
  for (const path of paths) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (!name.endsWith('.ts') || name.endsWith('.test.ts') || conventional.has(name)) continue;
    places.set(name, [...(places.get(name) ?? []), path]);
  }
  return Object.fromEntries([...places].filter(([, found]) => found.length > 1));
}
