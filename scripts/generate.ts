/**
 * `npm run generate`: writes everything that is made of the code: JSON Schemas, the references below docs/, and the
 * tables of the README. `--check` writes nothing and fails where a file is not current.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { shippedPolicies, loadStandards } from '../src/cli/standards.ts';
import { factsPage } from './generate/facts-page.ts';
import { permissionsPage, permissionTable } from './generate/permissions-page.ts';
import { rulesPage } from './generate/rules-page.ts';
import { schemaFiles } from './generate/schemas.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const checking = process.argv.includes('--check');

const formatted = async (path: string, text: string): Promise<string> =>
  path.endsWith('.md')
    ? format(text, { ...(await resolveConfig(join(root, path))), parser: 'markdown' })
    : text;

/** The text between `<!-- generated: NAME -->` and `<!-- /generated -->` of a page that people write. */
const withTable = (path: string, name: string, table: string): string => {
  const page = readFileSync(join(root, path), 'utf8');
  const [start, end] = [`<!-- generated: ${name} -->`, '<!-- /generated -->'];
  const from = page.indexOf(start);
  const to = page.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`${path} has no place marked "${start}" to "${end}"`);
  return `${page.slice(0, from + start.length)}\n\n${table}\n\n${page.slice(to)}`;
};

const standards = await Promise.all((await shippedPolicies()).map((id) => loadStandards(id, root)));
const files = new Map<string, string>([
  ...schemaFiles(),
  ['docs/rules.md', rulesPage(standards)],
  ['docs/facts.md', factsPage()],
  ['docs/permissions.md', permissionsPage(standards)],
  ['README.md', withTable('README.md', 'permissions', permissionTable())],
]);

const stale: string[] = [];
for (const [path, text] of files) {
  const wanted = await formatted(path, text);
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === wanted) continue;
  stale.push(path);
  if (checking) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, wanted);
}
if (checking && stale.length > 0) {
  console.error(`Not current: ${stale.join(', ')}. Run "npm run generate" and commit what it writes.`);
  process.exitCode = 1;
} else
  console.log(
    `${String(files.size)} generated files, ${String(stale.length)} ${checking ? 'stale' : 'written'}`,
  );
