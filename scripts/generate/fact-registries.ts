import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatted } from './source-registries.ts';

/** Facts of the tenant that a file declares beside the step that they are read from: `export const guestSwitches`. */
interface Switches {
  readonly file: string;
  readonly name: string;
}

const declared = /^export const (\w+Switches) = \{/gm;

function switchesIn(folder: string): readonly Switches[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .toSorted()
    .flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(declared)].map(([, name = '']) => ({
        file,
        name,
      })),
    );
}

/** The facts that files of `src/facts/tenant` declare themselves, by path. Made of names alone: nothing is loaded for it. */
export async function factRegistryFiles(root: string): Promise<[string, string][]> {
  const all = switchesIn(join(root, 'src/facts/tenant'));
  const text = `// Generated from the files of src/facts/tenant by \`npm run generate\`. Do not edit.
${all.map(({ file, name }) => `import { ${name} } from '../tenant/${file}';`).join('\n')}

/** Facts of the tenant that stand in the file of the step that they are read from. */
export const tenantSwitches = {
${all.map(({ name }) => `...${name},`).join('\n')}
};
`;
  return [['src/facts/generated/tenant-switches.ts', await formatted(text)]];
}
