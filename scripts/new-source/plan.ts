import { collectorText, kindText, testText, type NewSource } from './templates.ts';

/** What stands already: the sources by id, and which of them asks what. */
export interface Present {
  readonly ids: readonly string[];
  /** Id of the source that reads a path or cmdlet; undefined where nobody does. */
  readonly readerOf: (where: string) => string | undefined;
}

const kebab = (id: string): string => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const problemOf = ({ shape, area, id, where }: NewSource): string | undefined => {
  if (!/^[a-z][a-z0-9-]*$/.test(area)) return `"${area}" is no area: lower case, as people or sign-in`;
  if (!/^[a-z][A-Za-z0-9]*$/.test(id)) return `"${id}" is no id: a noun in camelCase, as groupSettings`;
  if (shape === 'cmdlet')
    return /^Get-[A-Z]\w+$/.test(where) ? undefined : `"${where}" is no Get- cmdlet: Beadle only reads`;
  if (!/^\/[A-Za-z]/.test(where))
    return `"${where}" is no path: as Microsoft's reference writes it, /groupSettings`;
  const segments = where.match(/\{[^}]+\}/g) ?? [];
  if (shape === 'each') return segments.length === 1 ? undefined : `${where} needs one {user-id} segment`;
  return segments.length === 0 ? undefined : `${where} is about one object: use the shape "each"`;
};

/**
 * The folder of a new source as texts by path: the kind, the collector, and a test that fails until somebody says what
 * is kept. Registries follow from the folder.
 * @throws Error when the words do not fit, the id is taken, or the endpoint is read already
 */
export function planSource(source: NewSource, present: Present): ReadonlyMap<string, string> {
  const problem = problemOf(source);
  if (problem !== undefined) throw new Error(problem);
  const { area, id, where } = source;
  if (present.ids.includes(id)) throw new Error(`there is a source called ${id} already`);
  const reader = present.readerOf(where);
  if (reader !== undefined)
    throw new Error(`${where} is read already, by the source ${reader}: add the property there`);
  const folder = `src/sources/${area}/${kebab(id)}`;
  return new Map([
    [`${folder}/kind.ts`, kindText(source)],
    [`${folder}/collector.ts`, collectorText(source)],
    [`${folder}/collector.test.ts`, testText(source)],
  ]);
}
