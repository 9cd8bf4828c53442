import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BeadleError } from '../../model/error.ts';
import type { Run } from '../../model/run.ts';
import { readCouncilFile } from '../council/council-file.ts';
import { findRun } from '../find-run.ts';
import { councilFolder } from '../places.ts';
import { policyFile, shippedOrOwn } from '../standards.ts';
import { assertSameQuestions } from './same-policy.ts';

export interface LastRun {
  readonly run: Run;
  /** Where answers are kept: the file that beadle.yaml names, or attestations.yaml beside it. */
  readonly answers: string;
  /** beadle.yaml names no file yet, so that nothing would read the answers. */
  readonly unnamed: boolean;
}

/**
 * The newest run of the council, whose questions are today's.
 * @throws BeadleError USAGE when there is none; CONFIG_INVALID; POLICY_INVALID when beadle.yaml names
 * another policy since, or one that asks something else
 */
export async function lastRun(config: string): Promise<LastRun> {
  const { configuration, folder, places } = await readCouncilFile(config, {});
  const place = councilFolder(places);
  const none = new BeadleError('USAGE', 'There is no run yet whose questions could be answered.', {
    hint: 'Run "beadle audit" first. It says which questions wait for an answer today.',
  });
  if (!existsSync(join(place, 'latest')) && !existsSync(place)) throw none;
  const { run } = await findRun('latest', { folder: place, history: undefined });
  if (run === undefined) throw none;
  assertSameQuestions(run, await shippedOrOwn(await policyFile(configuration.policy, folder)));
  const named = configuration.attestations;
  return { run, answers: resolve(folder, named ?? 'attestations.yaml'), unnamed: named === undefined };
}
