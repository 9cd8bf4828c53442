import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Areas in the order of a snapshot file and of the reference pages; new ones follow by alphabet. */
const firstAreas = ['tenant', 'people', 'sign-in', 'mail', 'devices'];

/** One folder of `src/sources/<area>/`: one kind of evidence with everything about it. */
export interface SourceFolder {
  readonly area: string;
  readonly folder: string;
  /** Id of the evidence kind, and the name that `kind.ts` and `collector.ts` export: the folder's in camelCase. */
  readonly id: string;
}

const rank = (area: string): number => {
  const place = firstAreas.indexOf(area);
  return place < 0 ? firstAreas.length : place;
};

const camel = (folder: string): string =>
  folder.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const foldersIn = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => name)
    .toSorted();

/**
 * Every source below `src/sources`: a folder in an area that holds a `kind.ts`.
 * @throws Error for a kind without a collector: it would never be read
 */
export function sourceFolders(root: string): readonly SourceFolder[] {
  const sources = join(root, 'src/sources');
  return foldersIn(sources)
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((area) =>
      foldersIn(join(sources, area))
        .filter((folder) => existsSync(join(sources, area, folder, 'kind.ts')))
        .map((folder) => {
          if (!existsSync(join(sources, area, folder, 'collector.ts')))
            throw new Error(`src/sources/${area}/${folder} has a kind.ts and no collector.ts`);
          return { area, folder, id: camel(folder) };
        }),
    );
}
