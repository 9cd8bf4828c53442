import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { parsedFolder } from './parsed-once.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const place = join(parsedFolder, 'kept');

/** All that decides what is made: our own files here, packages by their lock file. */
const read = ['bin', 'src', 'fixtures', 'test', 'rules', 'reports/templates', 'setup', 'scripts/build'];

function digestOfSources(): string {
  const digest = createHash('sha256').update(process.version);
  const files = read.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .filter(({ name }) => (folder === 'test' ? /(?<!\.test)\.ts$/u : /(?<!\.test\.ts)$/u).test(name))
      .map((one) => join(one.parentPath, one.name)),
  );
  const ofRoot = ['package.json', 'package-lock.json', 'tsconfig.json'].map((name) => join(root, name));
  for (const file of [...files.toSorted(), ...ofRoot])
    digest.update(file.slice(root.length)).update('\0').update(readFileSync(file));
  return digest.digest('hex').slice(0, 16);
}
let known: string | undefined;

const hourMs = 3_600_000;

/** What was made of other sources, and that no run has used for an hour. */
function forgetOlder(digest: string): void {
  for (const name of readdirSync(place)) {
    const folder = join(place, name);
    // Another process of the same tests may have taken it away since.
    const { mtimeMs = Infinity } = statSync(folder, { throwIfNoEntry: false }) ?? {};
    if (name !== digest && Date.now() - mtimeMs > hourMs) rmSync(folder, { recursive: true, force: true });
  }
}

/** One process works; the others wait for it here. A process that dies holds nothing any more. */
async function alone(lock: string, work: () => Promise<void>): Promise<void> {
  const held = new DatabaseSync(lock, { timeout: 300_000 });
  try {
    held.exec('BEGIN EXCLUSIVE');
    await work();
  } finally {
    held.close();
  }
}

/**
 * What many suites need and none changes: made by the first process that asks, for all others too, and kept until a
 * source changes.
 * @param name of what is made; another folder for each
 * @param fill writes it into a folder that is not there yet
 * @returns the folder
 */
export async function keptOnce(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const digest = (known ??= digestOfSources());
  const folder = join(place, digest, name);
  if (!existsSync(folder)) {
    mkdirSync(join(place, digest), { recursive: true });
    await alone(`${folder}.lock`, async () => {
      if (existsSync(folder)) return;
      const half = `${folder}.half`;
      rmSync(half, { recursive: true, force: true });
      await fill(half);
      renameSync(half, folder);
    });
    forgetOlder(digest);
  }
  utimesSync(join(place, digest), new Date(), new Date());
  return folder;
}
