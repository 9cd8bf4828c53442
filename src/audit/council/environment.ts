import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'dotenv';
import type { Secrets } from '../../graph/sign-in.ts';
import { decodedText } from '../../model/decoded-text.ts';
import { BeadleError } from '../../model/error.ts';
import { givenSecret } from '../../model/given-secret.ts';
import { shellWord } from '../../model/shell-word.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The values of `.env` in a folder; a path of a certificate in it counts from there. @throws BeadleError CONFIG_INVALID */
export async function dotEnv(folder: string): Promise<Environment> {
  const path = join(folder, '.env');
  if (!existsSync(path)) return {};
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new BeadleError('CONFIG_INVALID', `${path} could not be read.`, {
      hint: 'Check that you may read it; it holds the secrets of the sign-in.',
      cause,
    });
  });
  const values = parse(decodedText(bytes));
  const certificate = values['BEADLE_CERTIFICATE_PATH'];
  // A path in a file counts from that file; one in the environment from where the command was started.
  return certificate === undefined || certificate === ''
    ? values
    : { ...values, BEADLE_CERTIFICATE_PATH: resolve(folder, certificate) };
}

/** The address of the database; an empty one is none. @throws BeadleError CONFIG_INVALID */
export function databaseIn(environment: Environment): string | undefined {
  return givenSecret(environment, 'DATABASE_URL');
}

/** Files with secrets that others on this computer may read. Windows keeps no such bits; its folders have lists of rights. */
export function openToOthers(folder: string, { certificatePath }: Secrets): string[] {
  if (process.platform === 'win32') return [];
  const files = [join(folder, '.env'), ...(certificatePath === undefined ? [] : [certificatePath])];
  return files
    .filter((file) => ((statSync(file, { throwIfNoEntry: false })?.mode ?? 0) & 0o077) !== 0)
    .map(
      (file) =>
        `Others on this computer may read ${file}, which holds a secret. Close it with: chmod 600 ${shellWord(file)}`,
    );
}
