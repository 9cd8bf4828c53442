/**
 * Makes `dist/`, which only the published package needs: compiled sources, and the data files at the same relative
 * places as in a checkout, so that `new URL('../../rules', import.meta.url)` means the same in both.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';

const root = new URL('../', import.meta.url).pathname;
rmSync(`${root}dist`, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [`${root}node_modules/typescript/bin/tsc`, '--project', 'tsconfig.build.json'],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
for (const folder of ['rules', 'reports/templates']) {
  cpSync(`${root}${folder}`, `${root}dist/${folder}`, { recursive: true });
}
cpSync(`${root}package.json`, `${root}dist/package.json`);
