import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { writePackage } from './package/write-package.ts';
import { parsedFolder } from './parsed-once.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Programs that tests start beside the command line, made of the same parts. */
const programs = [
  'test/cli/microsoft',
  'test/faults/kill-child',
  'test/history/keep-child',
  'test/postgres/worker-child',
] as const;

/** All that a build reads. */
const read = ['bin', 'src', 'fixtures', 'test', 'rules', 'reports/templates', 'setup', 'scripts/build'];

/** Of everything that a build reads, packages by their lock file. */
function digestOfSources(): string {
  const digest = createHash('sha256').update(process.version);
  const files = read.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .filter(({ name }) => (folder === 'test' ? /(?<!\.test)\.ts$/u : /(?<!\.test\.ts)$/u).test(name))
      .map((one) => join(one.parentPath, one.name)),
  );
  for (const file of [...files.toSorted(), join(root, 'package-lock.json'), join(root, 'tsconfig.json')])
    digest.update(file.slice(root.length)).update('\0').update(readFileSync(file));
  return digest.digest('hex').slice(0, 16);
}

const hourMs = 3_600_000;

/** Builds of other sources, which nobody runs any more. */
function forgetOlder(kept: string): void {
  for (const name of readdirSync(parsedFolder)) {
    const folder = join(parsedFolder, name);
    if (name.startsWith('program-') && folder !== kept && Date.now() - statSync(folder).mtimeMs > hourMs)
      rmSync(folder, { recursive: true, force: true });
  }
}

/** One process builds; the others wait for it here. A process that dies holds nothing any more. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  const lock = new DatabaseSync(join(parsedFolder, 'build-lock.sqlite'), { timeout: 120_000 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return await work();
  } finally {
    lock.close();
  }
}

async function built(): Promise<string> {
  mkdirSync(parsedFolder, { recursive: true });
  const folder = join(parsedFolder, `program-${digestOfSources()}`);
  return alone(async () => {
    if (existsSync(folder)) return folder;
    const half = `${folder}.half`;
    rmSync(half, { recursive: true, force: true });
    await writePackage(half, Object.fromEntries(programs.map((name) => [name, `${name}.ts`])));
    renameSync(half, folder);
    forgetOlder(folder);
    return folder;
  });
}

/**
 * The program as the published package has it, built by the first suite that starts it and kept until a source changes:
 * a process that runs the sources loads some five hundred modules. That both do the same is what `test/package` compares.
 */
const folder = await built();

/** The start of the published program. */
export const builtBeadle = join(folder, 'bin/beadle.js');

/** Another program of the tests, built with it. */
export function builtProgram(name: (typeof programs)[number]): string {
  return join(folder, 'dist', `${name}.js`);
}
