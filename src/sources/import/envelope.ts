import { collectors } from '../generated/collector-registry.ts';
import { isObject, type Content } from './export-file.ts';

/** What a member of an envelope may hold, by the name that it has. */
function namesOfLists(): ReadonlyMap<string, ReadonlySet<string>> {
  const named = Object.entries(collectors).flatMap(([id, { requests }]) =>
    [...requests].flatMap((read) =>
      read.service === 'graph' && !read.path.includes('{')
        ? [id, read.path.slice(read.path.lastIndexOf('/') + 1)].map((name) => ({
            name: name.toLowerCase(),
            path: read.path,
          }))
        : [],
    ),
  );
  const groups = Map.groupBy(named, ({ name }) => name);
  return new Map([...groups].map(([name, all]) => [name, new Set(all.map(({ path }) => path))]));
}

const lists = namesOfLists();

/** One list, or object, of an envelope, and the paths that its name stands for. */
export interface Enclosed {
  readonly answer: unknown;
  readonly paths: ReadonlySet<string>;
}

/**
 * The lists that stand in one object under their names: `{ "conditionalAccessPolicies": [...], "users": [...] }`. What has
 * another name is not one: the members of a role are accounts too.
 */
export function enclosedIn(object: Content): readonly Enclosed[] {
  return Object.entries(object).flatMap(([name, answer]) => {
    const paths = lists.get(name.toLowerCase());
    return paths !== undefined && (Array.isArray(answer) || isObject(answer)) ? [{ answer, paths }] : [];
  });
}
