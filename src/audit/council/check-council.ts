import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { BeadleError } from '../../model/error.ts';
import { allAtOnce, errorsIn } from '../../rulebook/all-at-once.ts';
import type { LostPart } from '../../rulebook/right-parts.ts';
import { shippedRules, type loadStandards } from '../standards.ts';
import { Configuration, type CouncilConfiguration } from './configuration.ts';
import type { Environment } from './environment.ts';
import { sharedAbove, type Shared } from './fleet-above.ts';
import { assertAllLead } from './lead-nowhere.ts';
import { readYamlParts } from './read-yaml-file.ts';
import { readSettings } from './settings.ts';

/** What a council's files say of it, or all that is wrong with them. */
export interface CheckedFiles {
  readonly council: string | undefined;
  readonly errors: readonly BeadleError[];
  /** What could not be looked at because of the errors, one sentence each: more may be wrong there. */
  readonly unseen: readonly string[];
}

interface Checking {
  readonly environment: Environment;
  readonly load: typeof loadStandards;
  /** What its fleet says; left out, the fleet file is looked for in the folders above. */
  readonly shared?: Shared | undefined;
}

/** What cannot be read of a file may name other files, and hold keys of which nobody knows. */
export function unseenIn(file: string, lost: readonly LostPart[]): string[] {
  return lost.map(
    ({ line }) =>
      `Line ${String(line)} of ${file} cannot be read, so what it holds and names was not checked.`,
  );
}

type Named = Partial<CouncilConfiguration>;

async function namedIn(
  file: string,
  { shared }: Checking,
): Promise<{ fits: Named; lost: readonly LostPart[] }> {
  if (!existsSync(file)) return { fits: {}, lost: [] };
  const beneath = shared ?? (await sharedAbove(dirname(file)));
  const { whole, fits, lost } = await readYamlParts(file, Configuration, beneath.configuration);
  // Who reads the settings tells what is wrong with it.
  await whole.catch(() => undefined);
  return { fits, lost };
}

/** The policy, and whether answers, exceptions and plan lead to clauses and rules, as far as `beadle.yaml` names them. */
async function checkPolicy(fits: Named, folder: string, { load }: Checking): Promise<void> {
  const standards = fits.policy === undefined ? undefined : load(fits.policy, folder);
  const clauses = await standards?.then(
    ({ policy }) => policy.clauses,
    () => undefined,
  );
  const { byId } = (await shippedRules()).rules;
  await allAtOnce([
    standards ?? Promise.resolve(),
    assertAllLead(fits, folder, { clauses, rules: [...byId.keys()] }),
  ]);
}

/** Answers and plan are held against the policy; where it cannot be read, nobody can say whether they lead anywhere. */
function unseenRefs({ attestations, plan, policy }: Named, errors: readonly BeadleError[]): string[] {
  const files = [attestations, plan].filter((one) => one !== undefined);
  const isReadable = policy !== undefined && !errors.some(({ code }) => code === 'POLICY_INVALID');
  return isReadable || files.length === 0
    ? []
    : [
        `The policy cannot be read, so nobody looked whether what ${files.join(' and ')} says is about clauses of it.`,
      ];
}

/** Settings, secrets, answers, exceptions and policy of one council, without signing in: all that is wrong, at once. */
export async function checkCouncil(path: string, checking: Checking): Promise<CheckedFiles> {
  const file = resolve(path);
  const named = namedIn(file, checking);
  try {
    const [{ council }] = await allAtOnce([
      readSettings(file, checking.environment, checking.shared),
      named.then(({ fits }) => checkPolicy(fits, dirname(file), checking)),
    ]);
    return { council, errors: [], unseen: [] };
  } catch (error) {
    if (!(error instanceof BeadleError)) throw error;
    const errors = errorsIn(error);
    const { fits, lost } = await named.catch(() => ({ fits: {}, lost: [] }));
    return { council: undefined, errors, unseen: [...unseenIn(file, lost), ...unseenRefs(fits, errors)] };
  }
}
