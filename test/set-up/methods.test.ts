import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { signInMethods } from '../../src/graph/sign-in-methods.ts';
import { temporaryFolders } from '../cli/folders.ts';
import { inProcessAt } from '../cli/in-process.ts';

const folders = temporaryFolders();
const tenant = '11111111-2222-4333-8444-555555555555';
const clientId = 'aaaaaaaa-2222-4333-8444-555555555555';

const init = (cwd: string, method: string, ...more: readonly string[]) =>
  inProcessAt({ cwd }, 'init', '--council', 'Ann Parish Council', '--method', method, '--no-doctor', ...more);

/** Files that the printed commands run or read. */
const filesIn = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/(?:setup[\\/][\w-]+\.(?:ps1|sh)|beadle-app\.cer)/g)].map(([file]) =>
      file.replace('\\', '/'),
    ),
  ),
];

it.each(signInMethods)('signing in by %s has steps whose files are all there', async (method) => {
  const cwd = folders.empty();
  const { code, stdout } = await init(cwd, method, '--tenant', tenant);
  expect(code).toBe(0);
  expect(filesIn(stdout).filter((file) => !existsSync(join(cwd, file)))).toEqual([]);
  expect(stdout).toContain(tenant);
  // The sign-in of the Azure CLI is granted nothing, and must not say that it is.
  expect(stdout.includes('What it will be allowed to read')).toBe(method !== 'azure-cli');
  expect(/Directory\.Read\.All: .+ And \d+ more; --json lists them\./u.test(stdout)).toBe(
    method !== 'azure-cli',
  );
});

it('a step that names a file that nobody wrote would be seen', () => {
  expect(filesIn('.\\setup\\New-BeadleApp.ps1 -CertificateFile .\\beadle-app.cer')).toEqual([
    'setup/New-BeadleApp.ps1',
    'beadle-app.cer',
  ]);
});

it('a second run writes the ids that the first left open, and keeps the rest with its comments', async () => {
  const cwd = folders.empty();
  await init(cwd, 'certificate');
  const file = join(cwd, 'beadle.yaml');
  const first = readFileSync(file, 'utf8');
  const { stdout } = await init(cwd, 'certificate', '--tenant', tenant, '--client-id', clientId);
  expect(stdout).toContain(`Updated  ${file}\n`);
  const second = readFileSync(file, 'utf8');
  expect(parse(second)).toEqual({ ...parse(first), tenant, signIn: { method: 'certificate', clientId } });
  const comments = (text: string): string[] => text.match(/#.*$/gmu) ?? [];
  expect(comments(second)).toEqual(comments(first));
  const third = await init(cwd, 'certificate', '--tenant', clientId, '--client-id', clientId);
  expect(third.stdout).toContain('What you asked for now is not in it: change it there.');
  expect(readFileSync(file, 'utf8')).toBe(second);
});
