import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, bundlePrograms } from './bundle.ts';
import { bundledLicences } from './licences.ts';
import { prepare } from './prepare.ts';

/**
 * Writes `dist`, which only the published package needs: the command line as a bundle, and the data files at the same
 * relative places as in a checkout, so that `new URL('../../rules', import.meta.url)` means the same in both.
 */
export async function writeDist(
  root: string,
  dist: string,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  rmSync(dist, { recursive: true, force: true });
  const written = await bundle(root, dist);
  // A process of its own, which `src/fleet/courier.ts` starts.
  const courier = 'src/fleet/deliver-child';
  await bundlePrograms(root, dist, { [courier]: `${courier}.ts`, ...more });
  // The Word library wrote the styles and settings of `word-frames.json`.
  const ofTexts = [join(root, 'node_modules/docx')];
  writeFileSync(join(dist, 'LICENCES.txt'), bundledLicences(written, ofTexts));
  for (const folder of ['rules', 'reports/templates', 'setup'])
    cpSync(join(root, folder), join(dist, folder), { recursive: true });
  await prepare(root, join(dist, 'prepared'));
  cpSync(join(root, 'package.json'), join(dist, 'package.json'));
}
