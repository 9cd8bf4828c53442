import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { problemsError } from '../../rulebook/problem.ts';
import { readYaml } from '../../rulebook/yaml-source.ts';
import { dotEnv, type Environment } from './environment.ts';

/** What a fleet says for all its councils; a council's own file wins. */
export interface Shared {
  readonly configuration: object;
  readonly environment: Environment;
}

const nothingShared: Shared = { configuration: {}, environment: {} };

const fleetFile = 'fleet.yaml';

interface SaidForAll {
  readonly app?: object | undefined;
  readonly defaults?: { readonly branding?: string | undefined } | undefined;
}

/** What a fleet file in this folder says for every council. A path in it counts from there. */
export async function sharedIn(folder: string, { app, defaults = {} }: SaidForAll): Promise<Shared> {
  const look = defaults.branding === undefined ? {} : { branding: resolve(folder, defaults.branding) };
  const given = Object.entries({ ...defaults, ...look }).filter(([, value]) => value !== undefined);
  return {
    configuration: { ...Object.fromEntries(given), ...(app === undefined ? {} : { signIn: app }) },
    environment: await dotEnv(folder),
  };
}

/** The part of a fleet file that one council has to do with; the fleet's own commands check the whole. */
const Listing = z.looseObject({
  app: z.looseObject({}).optional(),
  defaults: z.looseObject({ branding: z.string().optional() }).optional(),
  councils: z.array(z.looseObject({ folder: z.string() })),
});

function* foldersAbove(folder: string): Generator<string> {
  for (let at = folder; ; at = dirname(at)) {
    yield at;
    if (dirname(at) === at) return;
  }
}

interface Above {
  readonly file: string;
  readonly listing: z.infer<typeof Listing>;
}

async function listingAbove(folder: string): Promise<Above | undefined> {
  for (const above of foldersAbove(folder)) {
    const file = join(above, fleetFile);
    if (!existsSync(file)) continue;
    const source = await readYaml(file, file, 'CONFIG_INVALID');
    if (source.syntaxProblems.length > 0) throw problemsError('CONFIG_INVALID', source.syntaxProblems);
    const listing = Listing.safeParse(source.value).data;
    if (listing?.councils.some((one) => resolve(above, one.folder) === folder)) return { file, listing };
  }
  return undefined;
}

/**
 * What the fleet file says that lists the council in this folder. It is looked for in the folders above, so that every
 * command works in the folder of one council as it does for the fleet. Other programs have files of that name: one that
 * does not list the council is passed over.
 * @param folder of its beadle.yaml, absolute
 * @throws BeadleError CONFIG_INVALID when a file that lists councils is no YAML
 */
export async function sharedAbove(folder: string): Promise<Shared> {
  const above = await listingAbove(folder);
  return above === undefined ? nothingShared : sharedIn(dirname(above.file), above.listing);
}

/** The fleet file that lists the council in this folder, as `sharedAbove` finds it; undefined where there is none. */
export async function fleetFileAbove(folder: string): Promise<string | undefined> {
  return (await listingAbove(folder))?.file;
}
