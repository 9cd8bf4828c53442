/**
 * Makes `dist/`, which only the published package needs: compiled sources, and the data files at the same relative
 * places as in a checkout, so that `new URL('../../rules', import.meta.url)` means the same in both.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = join(root, 'dist');
rmSync(dist, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [join(root, 'node_modules/typescript/bin/tsc'), '--project', 'tsconfig.build.json'],
  { cwd: root, stdio: 'inherit' },
);
for (const folder of ['rules', 'reports/templates', 'setup'])
  cpSync(join(root, folder), join(dist, folder), { recursive: true });
cpSync(join(root, 'package.json'), join(dist, 'package.json'));
