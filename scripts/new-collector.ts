/** `npm run new:collector -- AREA ID PATH`: the next data source, with a test that fails until it is finished. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { areas, planCollector, type Area, type NewCollector } from './new-collector/plan.ts';

const usage = `Usage: npm run new:collector -- AREA ID PATH
  AREA  ${Object.keys(areas).join(', ')}
  ID    a noun in Microsoft's words, in camelCase: groupSettings
  PATH  as Microsoft's reference writes it: /groupSettings`;

const isArea = (text: string): text is Area => Object.hasOwn(areas, text);
const isPath = (text: string): text is NewCollector['path'] => /^\/[A-Za-z]/.test(text);

const [area = '', id = '', path = ''] = process.argv.slice(2);
if (!isArea(area) || !/^[a-z][A-Za-z0-9]*$/.test(id) || !isPath(path)) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const root = new URL('../', import.meta.url);
  const read = (file: string): string | undefined =>
    existsSync(new URL(file, root)) ? readFileSync(new URL(file, root), 'utf8') : undefined;
  const files = planCollector({ area, id, path }, read);
  for (const [file, text] of files) writeFileSync(new URL(file, root), text);
  const test = [...files.keys()].find((file) => file.endsWith('.test.ts')) ?? '';
  console.log(`Written: ${[...files.keys()].join(', ')}
Next:
 1. npx vitest run ${test}   (it fails: say there what is kept)
 2. Name Microsoft's type, the properties, the permission and its reason in the collector, and the same properties in the kind.
 3. npm run check            (the contract test checks path, properties and permission)
 4. Write the fact that needs it; evidence without a fact is not collected.`);
}
