import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BeadleError } from '../../model/error.ts';
import { makePrivateFolder } from '../../snapshot/private-folder.ts';

const bytes = 32;

const readKey = async (path: string): Promise<string> => {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new BeadleError('CONFIG_INVALID', `${path} could not be read.`, {
      hint: 'Check that you may read it. It makes addresses comparable from one audit to the next.',
      cause,
    });
  });
  const key = text.trim();
  if (Buffer.from(key, 'base64url').length === bytes) return key;
  throw new BeadleError('CONFIG_INVALID', `${path} does not hold a key; it was cut off or changed.`, {
    hint: 'Put it back from a backup. If there is none, delete it: a new one is made, and accepted forwards must be accepted again.',
  });
};

/**
 * The secret under which addresses of this council are stored as digests: 32 random bytes in `.beadle/digest-key`
 * beside the configuration, mode 0600, made at first use. It is kept apart from snapshots, and a damaged one is never
 * replaced silently, because exceptions are pinned to what it makes.
 */
export const digestKey = async (folder: string): Promise<string> => {
  const path = join(folder, '.beadle', 'digest-key');
  if (existsSync(path)) return readKey(path);
  await makePrivateFolder(dirname(path));
  try {
    // Never replaces the key that another audit made at the same moment.
    await writeFile(path, `${randomBytes(bytes).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code !== 'EEXIST')
      throw new BeadleError('OUTPUT_UNWRITABLE', `Cannot write ${path}: ${String(error.code)}.`, {
        hint: 'Check that you may write to the folder of beadle.yaml.',
        cause: error,
      });
  }
  return readKey(path);
};
