import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { readSecrets, type Secrets } from '../../graph/sign-in.ts';
import type { Branding } from '../../documents/branding/branding.ts';
import { type Attestation, Exception } from '../../model/attestation.ts';
import { CouncilInputs } from '../../model/council.ts';
import { BeadleError } from '../../model/error.ts';
import { PlannedWork } from '../../model/work-planned.ts';
import { allAtOnce } from '../../rulebook/all-at-once.ts';
import type { YamlSource } from '../../rulebook/yaml-source.ts';
import { Configuration, CouncilConfiguration } from './configuration.ts';
import { databaseIn, dotEnv, openToOthers, type Environment } from './environment.ts';
import { sharedAbove, type Shared } from './fleet-above.ts';
import { readBranding } from './read-branding.ts';
import { readAnswers } from './read-answers.ts';
import { readYamlFile, readYamlParts } from './read-yaml-file.ts';
import { readCouncilInputs } from '../registers/council-inputs.ts';

/** `beadle.yaml` with everything that it names, and the secrets of `.env`. Paths are absolute. */
export interface Settings extends Omit<
  Configuration,
  'attestations' | 'exceptions' | 'plan' | 'branding' | keyof CouncilInputs
> {
  /** The folder of `beadle.yaml`. */
  readonly folder: string;
  readonly inputs: CouncilInputs;
  readonly attestations: readonly Attestation[];
  /** The file of the answers, if there is one. */
  readonly answersSource?: YamlSource;
  readonly exceptions: readonly Exception[];
  readonly plan: readonly PlannedWork[];
  readonly branding: Branding | undefined;
  readonly secrets: Secrets;
  /** DATABASE_URL: where the history is in PostgreSQL. It holds a password, so it is never printed. */
  readonly databaseUrl: string | undefined;
  /** What the person who runs audits should mend; one sentence each. */
  readonly warnings: readonly string[];
}

const listIn = async <T>(folder: string, path: string | undefined, item: z.ZodType<T>): Promise<T[]> =>
  path === undefined ? [] : readYamlFile(resolve(folder, path), z.array(item));

/** What `beadle.yaml` says itself; what only the council can tell may stand in other files. */
function withoutInputs<T extends CouncilConfiguration>(configuration: T): Omit<T, keyof CouncilInputs> {
  const inputs = new Set<string>(Object.keys(CouncilInputs.shape));
  const rest = Object.entries(configuration).filter(([key]) => !inputs.has(key));
  return Object.fromEntries(rest) as Omit<T, keyof CouncilInputs>;
}

/** The history of a council is found in a database by its tenant. */
function databaseUnused({ tenant }: CouncilConfiguration, environment: Environment): string[] {
  return tenant !== undefined || databaseIn(environment) === undefined
    ? []
    : [
        'DATABASE_URL is set, and beadle.yaml names no tenant: the history stays in a file beside it. Write "tenant:" to keep it in the database.',
      ];
}

/** The settings of a council of which nothing is read now: tenant and sign-in may be absent. */
export type CouncilSettings = Omit<Settings, 'tenant' | 'signIn'> &
  Pick<CouncilConfiguration, 'tenant' | 'signIn'>;

/** The files that a `beadle.yaml` names, as far as it names them. @throws BeadleError CONFIG_INVALID with all of them */
async function readNamed(configuration: Partial<CouncilConfiguration>, folder: string) {
  const at = <R>(path: string | undefined, read: (path: string) => Promise<R>): Promise<R | undefined> =>
    path === undefined ? Promise.resolve(undefined) : read(resolve(folder, path));
  const [inputs, answers, exceptions, plan, branding] = await allAtOnce([
    readCouncilInputs(configuration, folder),
    at(configuration.attestations, readAnswers),
    listIn(folder, configuration.exceptions, Exception),
    listIn(folder, configuration.plan, PlannedWork),
    at(configuration.branding, readBranding),
  ]);
  return {
    inputs,
    attestations: answers?.attestations ?? [],
    ...(answers === undefined ? {} : { answersSource: answers.source }),
    exceptions,
    plan,
    branding,
  };
}

/** What the environment and `.env` say. @throws BeadleError CONFIG_INVALID */
async function secretsOf(
  folder: string,
  { shared, environment }: { readonly shared: Shared; readonly environment: Environment },
) {
  const all = { ...shared.environment, ...(await dotEnv(folder)), ...environment };
  return { all, secrets: readSecrets(all), databaseUrl: databaseIn(all) };
}

async function settingsAs<T extends CouncilConfiguration>(
  schema: z.ZodType<T>,
  {
    path,
    environment,
    shared: given,
  }: { path: string; environment: Environment; shared?: Shared | undefined },
) {
  const file = resolve(path);
  if (!existsSync(file))
    throw new BeadleError('CONFIG_INVALID', `There is no ${file}.`, {
      hint: existsSync(join(dirname(file), 'fleet.yaml'))
        ? 'This is the folder of a fleet. Name one of its councils: --config councils/NAME/beadle.yaml.'
        : 'Make one with "beadle init", or name yours with --config FILE.',
    });
  const folder = dirname(file);
  const shared = given ?? (await sharedAbove(folder));
  const { whole, fits } = await readYamlParts(file, schema, shared.configuration);
  const [configuration, named, { all, secrets, databaseUrl }] = await allAtOnce([
    whole,
    readNamed(fits, folder),
    secretsOf(folder, { shared, environment }),
  ]);
  return {
    ...withoutInputs(configuration),
    folder,
    output: resolve(folder, configuration.output),
    ...named,
    secrets,
    databaseUrl,
    warnings: [...openToOthers(folder, secrets), ...databaseUnused(configuration, all)],
  };
}

/**
 * Reads the settings of a council. What the environment says beats `.env`.
 * @param shared what its fleet says; left out, the fleet file is looked for in the folders above
 * @throws BeadleError CONFIG_INVALID
 */
export function readSettings(path: string, environment: Environment, shared?: Shared): Promise<Settings> {
  return settingsAs(Configuration, { path, environment, shared });
}

/**
 * The same for a saved snapshot, which names its own tenant and asks for no sign-in.
 * @throws BeadleError CONFIG_INVALID
 */
export function readCouncilSettings(path: string, environment: Environment): Promise<CouncilSettings> {
  return settingsAs(CouncilConfiguration, { path, environment });
}
