import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeDist } from '../../scripts/build/write-dist.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The program as the published package has it, with the packages of the checkout.
 * @param more further programs that are made of the same sources (`bundlePrograms`)
 * @returns its start
 */
export async function writePackage(
  folder: string,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await writeDist(root, join(folder, 'dist'), more);
  return join(folder, 'bin/beadle.js');
}
