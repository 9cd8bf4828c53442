/** `npm run new:source -- SHAPE AREA ID WHERE`: the folder of a data source, with a test that fails until it is finished. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { collectors } from '../src/sources/generated/collector-registry.ts';
import { planSource } from './new-source/plan.ts';
import { plainCmdletsFile, withPlainAnswer } from './new-source/plain-answer.ts';
import { shapes, type SourceShape } from './new-source/templates.ts';

const usage = `Usage: npm run new:source -- SHAPE AREA ID WHERE
  SHAPE  list (a Graph list), object (one Graph object), each (one read for every account), cmdlet (Exchange)
  AREA   a folder of src/sources: tenant, people, sign-in, mail, devices, or a new one
  ID     a noun in Microsoft's words, in camelCase: groupSettings
  WHERE  as Microsoft's reference writes it: /groupSettings, /users/{user-id}/licenseDetails, Get-OrganizationConfig`;

const root = fileURLToPath(new URL('../', import.meta.url));
const isShape = (text: string): text is SourceShape => (shapes as readonly string[]).includes(text);

/** Two pages may name the same segment differently. */
const plain = (where: string): string => where.replaceAll(/\{[^}]*\}/g, '{}').toLowerCase();
const readerOf = (where: string): string | undefined =>
  Object.values(collectors).find(({ requests }) =>
    requests.some(
      (read) =>
        plain(
          read.service === 'graph' ? read.path : read.service === 'exchange' ? read.cmdlet : read.question,
        ) === plain(where),
    ),
  )?.id;

const main = (): number => {
  const [shape = '', area = '', id = '', where = ''] = process.argv.slice(2);
  if (!isShape(shape) || where === '') {
    console.error(usage);
    return 2;
  }
  let files: ReadonlyMap<string, string>;
  try {
    files = planSource({ shape, area, id, where }, { ids: Object.keys(collectors), readerOf });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}.\n\n${usage}`);
    return 2;
  }
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  if (shape === 'cmdlet') {
    const answers = join(root, plainCmdletsFile);
    writeFileSync(answers, withPlainAnswer(readFileSync(answers, 'utf8'), { where }));
  }
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/generate.ts')], { stdio: 'inherit' });
  if (status !== 0) return 1;
  const test = [...files.keys()].find((path) => path.endsWith('.test.ts')) ?? '';
  console.log(`Written: ${[...files.keys()].join(', ')}
Next:
 1. npx vitest run ${test}   (it fails: say there what is kept)
 2. Name Microsoft's type, the properties, the permission and its reason in the collector, the same properties in the kind.
 3. ${
   shape === 'cmdlet'
     ? `The fictional councils answer with an empty list; where Microsoft makes one for everybody, write it in ${plainCmdletsFile}.`
     : 'Give the fictional councils an answer: fixtures/simulator/graph/plain-endpoints.ts.'
 }
 4. Write the fact that needs it; a property that no fact needs is not collected.
 5. npm run generate && npm run check   (the contract test checks path, properties and permission)`);
  return 0;
};

process.exitCode = main();
