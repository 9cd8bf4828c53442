import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { BeadleError } from '../../model/error.ts';
import { allAtOnce, errorsIn } from '../../rulebook/all-at-once.ts';
import type { loadStandards } from '../standards.ts';
import { Configuration } from './configuration.ts';
import type { Environment } from './environment.ts';
import { sharedAbove, type Shared } from './fleet-above.ts';
import { readYamlParts } from './read-yaml-file.ts';
import { readSettings } from './settings.ts';
import { assertAnswersLead } from './stray-answers.ts';

/** What a council's files say of it, or all that is wrong with them. */
export interface CheckedFiles {
  readonly council: string | undefined;
  readonly errors: readonly BeadleError[];
}

interface Checking {
  readonly environment: Environment;
  readonly load: typeof loadStandards;
  /** What its fleet says; left out, the fleet file is looked for in the folders above. */
  readonly shared?: Shared | undefined;
}

/** The policy, and whether the answers are to clauses of it, as far as `beadle.yaml` names the two. */
async function checkPolicy(file: string, { load, shared }: Checking): Promise<void> {
  if (!existsSync(file)) return;
  const folder = dirname(file);
  const beneath = shared ?? (await sharedAbove(folder));
  const { policy, attestations } = (await readYamlParts(file, Configuration, beneath.configuration)).fits;
  if (policy === undefined) return;
  const { policy: read } = await load(policy, folder);
  if (attestations !== undefined) await assertAnswersLead(resolve(folder, attestations), read.clauses);
}

/** Settings, secrets, answers, exceptions and policy of one council, without signing in: all that is wrong, at once. */
export async function checkCouncil(path: string, checking: Checking): Promise<CheckedFiles> {
  const file = resolve(path);
  try {
    const [{ council }] = await allAtOnce([
      readSettings(file, checking.environment, checking.shared),
      checkPolicy(file, checking),
    ]);
    return { council, errors: [] };
  } catch (error) {
    if (!(error instanceof BeadleError)) throw error;
    return { council: undefined, errors: errorsIn(error) };
  }
}
