import { existsSync } from 'node:fs';
import type { z } from 'zod';
import { signInInWords } from '../../documents/told/sign-in-answer.ts';
import { explainSignIn, SignInQuestion } from '../../facts/conditional-access/index.ts';
import { BeadleError } from '../../model/error.ts';
import { readSnapshotText } from '../../sources/snapshot-file.ts';
import { readCouncilSettings } from '../../audit/council/settings.ts';
import { evidenceAt } from '../../audit/file-of-run.ts';
import { assertSameTenant } from '../../audit/council/same-tenant.ts';
import { assertKnownApp } from '../signin/known-app.ts';
import { describeSignIn } from '../signin/describe.ts';
import { defaultConfig, type Command } from './command-options.ts';

/** The question's own options are those of `SignInQuestion`, so that the two cannot drift apart. */
export type SignInCommand = z.input<typeof SignInQuestion> & {
  readonly config: string | undefined;
  readonly snapshot: string;
};

const inputsFor = async (config: string | undefined) =>
  config !== undefined || existsSync(defaultConfig)
    ? readCouncilSettings(config ?? defaultConfig, process.env)
    : undefined;

const read = (path: string) => {
  if (existsSync(path)) return readSnapshotText(path);
  throw new BeadleError('USAGE', `There is no snapshot ${path} to look the sign-in up in.`, {
    hint: 'Make one with "beadle collect", or name one with --snapshot.',
  });
};

/** `beadle signin`: which policies apply to one sign-in and what is asked, from a saved snapshot. */
export const signin: Command<SignInCommand> = async ({ config, snapshot: path, ...asked }, terminal) => {
  if (asked.app !== undefined) assertKnownApp(asked.app);
  const { snapshot } = await read(evidenceAt(path));
  const settings = await inputsFor(config);
  if (settings !== undefined) assertSameTenant(snapshot, path, settings.tenant);
  const question = SignInQuestion.strip().safeParse(asked);
  if (!question.success)
    throw new BeadleError('USAGE', question.error.issues.map(({ message }) => message).join(' '), {
      hint: 'See "beadle signin --help" for what each option takes.',
    });
  const found = explainSignIn(snapshot, settings?.inputs ?? { ownDomains: [] }, question.data);
  if ('problem' in found)
    throw new BeadleError('USAGE', found.problem, {
      hint: 'Write the name as the tenant has it. Accounts go by sign-in name or object id.',
    });
  const said = signInInWords(found);
  const policies = snapshot.evidence.conditionalAccessPolicies;
  const unread = policies.status === 'unavailable' ? `${policies.cause}. ${policies.detail}` : undefined;
  terminal.result(
    terminal.json
      ? JSON.stringify({ question: question.data, ...said, ...(unread === undefined ? {} : { unread }) })
      : describeSignIn(said, unread, terminal.colour),
  );
  return 0;
};
