import { readFile, stat } from 'node:fs/promises';

/**
 * The bytes of a file, or of a pipe that another program writes.
 * @throws an error of the system; one with the code `not a file` for a device, which may never end
 */
export async function readBytes(path: string): Promise<Buffer> {
  const what = await stat(path);
  if (what.isCharacterDevice() || what.isBlockDevice())
    throw Object.assign(new Error(`${path} is a device`), { code: 'not a file' });
  return readFile(path);
}
