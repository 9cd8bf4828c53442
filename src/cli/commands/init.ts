import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { SignInMethod } from '../../graph/sign-in.ts';
import { systemClock } from '../../model/clock.ts';
import { writeFileAtomic } from '../../snapshot/private-files.ts';
import {
  certificateFile,
  configurationText,
  environmentText,
  uploadFile,
  type Beginning,
} from '../init/files.ts';
import { makeCertificate } from '../init/make-certificate.ts';
import { registrationSteps } from '../init/registration.ts';
import { printable } from '../../model/printable.ts';
import { policyFile } from '../../audit/standards.ts';
import { defaultConfig, type Command } from './options.ts';

export interface InitCommand extends Beginning {
  readonly config: string | undefined;
  readonly method: SignInMethod;
}

type Written = Readonly<Record<'written' | 'kept', readonly string[]>>;

/** Files that are already there are kept as they are: they may hold the only copy of somebody's work or key. */
const writeMissing = async (files: ReadonlyMap<string, string>): Promise<Written> => {
  const kept = [...files.keys()].filter((path) => existsSync(path));
  const written = [...files.keys()].filter((path) => !kept.includes(path));
  for (const path of written) await writeFileAtomic(path, files.get(path) ?? '');
  return { written, kept };
};

const filesFor = async (options: InitCommand): Promise<ReadonlyMap<string, string>> => {
  const config = resolve(options.config ?? defaultConfig);
  const beside = (name: string): string => join(dirname(config), name);
  const texts = new Map([
    [config, configurationText(options)],
    [beside('.env'), environmentText(options.method)],
  ]);
  // Key and certificate belong together: never a new one of the two beside an old one.
  if (
    options.method !== 'certificate' ||
    [certificateFile, uploadFile].some((name) => existsSync(beside(name)))
  )
    return texts;
  const { secret, upload } = await makeCertificate(systemClock());
  return texts.set(beside(certificateFile), secret).set(beside(uploadFile), upload);
};

/** `beadle init`: the files of one council, and the steps that let Beadle read its tenant. Overwrites nothing. */
export const init: Command<InitCommand> = async (options, terminal) => {
  await policyFile(options.policy, dirname(resolve(options.config ?? defaultConfig)));
  const { written, kept } = await writeMissing(await filesFor(options));
  const steps = registrationSteps(options);
  if (terminal.json) {
    terminal.result(JSON.stringify({ written, kept, steps }));
    return 0;
  }
  for (const path of written) terminal.result(`Written  ${printable(path)}`);
  for (const path of kept) terminal.result(`Kept     ${printable(path)}, which was already there`);
  terminal.result(['', 'To let Beadle read the tenant:', ''].join('\n'));
  terminal.result(steps.map((step, index) => `${String(index + 1)}. ${step}`).join('\n'));
  return 0;
};
