import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { bundle } from './bundle.ts';
import { bundledLicences } from './licences.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A project of one source and two packages, bundled. */
async function bundled(source: string) {
  const root = mkdtempSync(join(tmpdir(), 'beadle-bundle-'));
  folders.push(root);
  const write = (path: string, text: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const name of ['zod', 'nodemailer']) {
    const manifest = { name, version: '1.0.0', license: 'MIT', type: 'module', main: 'index.js' };
    write(`node_modules/${name}/package.json`, JSON.stringify(manifest));
    write(`node_modules/${name}/index.js`, `export const who = 'this is ${name}';`);
    write(`node_modules/${name}/LICENSE`, `Copyright of ${name}`);
  }
  write('src/cli/main.ts', source);
  const output = await bundle(root, join(root, 'dist'));
  return {
    text: readFileSync(join(root, 'dist/src/cli/main.cjs'), 'utf8'),
    licences: bundledLicences(output),
  };
}

it('takes in the packages of every start with their licences, and no other package', async () => {
  const { text, licences } = await bundled(
    "import { who } from 'zod';\nimport { who as other } from 'nodemailer';\nimport { join } from 'node:path';\n" +
      "console.log(who, other, join('a', 'b'), new URL('../../rules', import.meta.url));\n",
  );
  expect(text).toContain('this is zod');
  expect(text).toContain('require("nodemailer")');
  expect(text).toMatch(/new URL\("\.\.\/\.\.\/rules", .*__filename/u);
  expect(licences).toContain('zod 1.0.0 (MIT)\n\nCopyright of zod');
  expect(licences).not.toContain('nodemailer');
});

it.each([
  "new URL('../rules', import.meta.url)",
  "new URL('../../../rules', import.meta.url)",
  'import.meta.dirname',
])('refuses %s, which would point elsewhere from a bundle', async (place) => {
  await expect(bundled(`console.log(${place});\n`)).rejects.toThrow('a bundle moves it');
});
