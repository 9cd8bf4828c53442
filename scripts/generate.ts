/**
 * `npm run generate`: writes everything that is made of the code: the registries of sources and of facts, the allow-list of cmdlets,
 * the table of the PowerShell script, JSON Schemas, the references below docs/, and the list of permissions in the
 * README. `--check` writes nothing and fails where a file is not current.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BeadleError } from '../src/model/error.ts';
import type { Part } from './generate/documents.ts';
import { sourceFolders } from './generate/source-folders.ts';
import { factRegistryFiles } from './generate/fact-registries.ts';
import { registryFiles } from './generate/source-registries.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const checking = process.argv.includes('--check');
const stale: string[] = [];
let current = 0;

const put = (path: string, text: string): void => {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) {
    current += 1;
    return;
  }
  stale.push(path);
  if (checking) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

const withPart = ({ path, start, end, content }: Part): string => {
  const page = readFileSync(join(root, path), 'utf8');
  const from = page.indexOf(start);
  const to = page.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`${path} has no place marked "${start}" to "${end}"`);
  return `${page.slice(0, from + start.length)}\n${content}\n${page.slice(to)}`;
};

// The registries come first: everything else loads the program, which would not know a new source yet.
for (const [path, text] of await registryFiles(sourceFolders(root))) put(path, text);
for (const [path, text] of await factRegistryFiles(root)) put(path, text);
const { documents } = await import('./generate/documents.ts');
const { files, parts } = await documents(root).catch((error: unknown) => {
  if (!(error instanceof BeadleError)) throw error;
  // A rule or policy that is wrong: where, and what to write there, without the way through our code.
  console.error(`${error.message}\n\n${error.hint}`);
  process.exit(1);
});
for (const [path, text] of files) put(path, text);
for (const part of parts) put(part.path, withPart(part));

if (checking && stale.length > 0) {
  console.error(`Not current: ${stale.join(', ')}. Run "npm run generate" and commit what it writes.`);
  process.exitCode = 1;
} else console.log(`${String(current + stale.length)} generated files, ${String(stale.length)} written`);
