/**
 * `npm run generate`: writes everything that is made of the code: JSON Schemas, the references below docs/, and the
 * list of permissions in the README. `--check` writes nothing and fails where a file is not current.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shippedPolicies, loadStandards } from '../src/audit/standards.ts';
import { factsPage } from './generate/facts-page.ts';
import { permissionsPage, permissionList } from './generate/permissions-page.ts';
import { rulesPage } from './generate/rules-page.ts';
import { schemaFiles } from './generate/schemas.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const checking = process.argv.includes('--check');

/** The text between `<!-- generated: NAME -->` and `<!-- /generated -->` of a page that people write. */
const withPart = (path: string, name: string, content: string): string => {
  const page = readFileSync(join(root, path), 'utf8');
  const [start, end] = [`<!-- generated: ${name} -->`, '<!-- /generated -->'];
  const from = page.indexOf(start);
  const to = page.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`${path} has no place marked "${start}" to "${end}"`);
  return `${page.slice(0, from + start.length)}\n\n${content}\n\n${page.slice(to)}`;
};

const standards = await Promise.all((await shippedPolicies()).map((id) => loadStandards(id, root)));
const files = new Map<string, string>([
  ...schemaFiles(),
  ['docs/rules.md', rulesPage(standards)],
  ['docs/facts.md', factsPage()],
  ['docs/permissions.md', permissionsPage(standards)],
  ['README.md', withPart('README.md', 'permissions', permissionList())],
]);

const stale: string[] = [];
for (const [path, text] of files) {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  stale.push(path);
  if (checking) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
if (checking && stale.length > 0) {
  console.error(`Not current: ${stale.join(', ')}. Run "npm run generate" and commit what it writes.`);
  process.exitCode = 1;
} else
  console.log(
    `${String(files.size)} generated files, ${String(stale.length)} ${checking ? 'stale' : 'written'}`,
  );
