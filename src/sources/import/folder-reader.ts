import { ReadFailure, type GraphReader } from '../../graph/reader.ts';
import type { Content } from './export-file.ts';
import type { GraphFolder } from './graph-folder.ts';

const notHere = (path: string): ReadFailure =>
  new ReadFailure('not-in-import', `${path} is not in the folder that was imported.`);

function heldAt({ lists }: GraphFolder, path: string): readonly Content[] {
  const held = lists.get(path);
  if (held === undefined) throw notHere(path);
  if (held.short !== undefined) throw new ReadFailure(held.short.why, held.short.message);
  return held.objects;
}

/** Answers from the folder, so that the collectors minimise it as they do a live answer. */
export function folderReader(folder: GraphFolder): GraphReader {
  return {
    get: async ({ path }) => {
      const [object, another] = folder.lists.has(path) ? heldAt(folder, path) : [];
      if (another !== undefined)
        throw new ReadFailure('error', `The folder holds several of ${path}, of which a tenant has one.`);
      if (object !== undefined) return Promise.resolve(object);
      const [, list = '', id = ''] = /^(.*)\/([^/]+)$/u.exec(path) ?? [];
      // One object of a short list is what it is.
      const found = folder.lists.get(list)?.objects.find((one) => one['id'] === decodeURIComponent(id));
      if (found === undefined) throw notHere(path);
      return found;
    },
    pages: async function* ({ path }) {
      yield await Promise.resolve(heldAt(folder, path));
    },
    cmdlet: async function* ({ cmdlet }) {
      yield await Promise.reject<never>(notHere(cmdlet));
    },
  };
}
