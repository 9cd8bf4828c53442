import { build, type BuildOptions, type Plugin, type RolldownOutput } from 'rolldown';
import { asciiOnly } from './ascii-only.ts';
import { chunkNames } from './chunks.ts';
import { laterPatterns } from './later-patterns.ts';
import { precompileTemplates } from './precompile.ts';

/**
 * Packages that every start needs, in the files of ours: Node then opens a few files and not hundreds. The others are
 * loaded when a command asks for them (sign-in, mail, databases), or hold compiled code.
 */
const inlined = [
  '@marcbachmann/cel-js',
  'csv-parse',
  'dotenv',
  'fflate',
  'handlebars',
  'listr2',
  'p-limit',
  'picocolors',
  'stemmer',
  'tldts',
  'yaml',
  'yargs',
  'zod',
];

const packageOf = (id: string): string => /^(?:@[^/]+\/)?[^/]+/u.exec(id)?.[0] ?? id;

/** Whether an import stays as it is: of Node, or of a package that is neither inlined nor a part of one that is. */
function isExternal(id: string, from: string | undefined): boolean {
  if (/^[./\0]/u.test(id) || /^[A-Za-z]:[\\/]/u.test(id)) return false;
  if (/[\\/]node_modules[\\/]/u.test(from ?? '')) return id.startsWith('node:');
  return !inlined.includes(packageOf(id));
}

/** Every output stands two folders below `dist`, whatever the depth of its sources: so must what they point to. */
const movable = /new URL\(\s*(['"`])\.\.\/\.\.\/(?!\.\.\/).*?\1,\s*import\.meta\.url\)/gu;

const places: Plugin = {
  name: 'places',
  transform: (code, id) => {
    if (
      !/[\\/](?:src|fixtures)[\\/].*\.ts$/u.test(id) ||
      !code.replaceAll(movable, '').includes('import.meta')
    )
      return null;
    throw new Error(
      `${id} uses import.meta for more than new URL('../../…', import.meta.url): a bundle moves it`,
    );
  },
};

/** What both bundles have in common. */
function inputOf(root: string): BuildOptions {
  return {
    cwd: root,
    // A module goes where `codeSplitting` puts it, so a file may give more than its first module does.
    preserveEntrySignatures: 'allow-extension',
    platform: 'node',
    external: isExternal,
    plugins: [places, precompileTemplates(root), laterPatterns],
  };
}

// Errors and schemas are told by the names of their classes; whoever looks into what it does reads it, and stack traces.
const named = { keepNames: true, minify: false } as const;

/**
 * Bundles the command line with the packages of its start into `dist/src/cli/main.cjs` and `dist/src/chunks`, as scripts:
 * Node gives out what it compiled of these, and not of modules (`bin/load-built.js`).
 * @returns what was written, with the modules of each file
 */
export function bundle(root: string, dist: string): Promise<RolldownOutput> {
  const chunkOf = chunkNames(root);
  return build({
    ...inputOf(root),
    input: { 'src/cli/main': 'src/cli/main.ts' },
    // yargs asks for it where a file of settings extends another; we have no such files.
    transform: { define: { 'import.meta.resolve': 'undefined' } },
    output: {
      ...named,
      dir: dist,
      format: 'cjs',
      dynamicImportInCjs: false,
      entryFileNames: '[name].cjs',
      // Without a digest: what is kept of a file takes the place of what was kept of its last version.
      chunkFileNames: 'src/chunks/[name].cjs',
      plugins: [asciiOnly],
      codeSplitting: {
        // A module goes where it is named, and does not take along what it imports.
        includeDependenciesRecursively: false,
        groups: [
          {
            debugName: 'by command',
            name: (id, graph) => chunkOf(id, (one) => graph.getModuleInfo(one)) ?? null,
          },
        ],
      },
    },
  });
}

/** Bundles further programs by their places in `dist`: processes of tests and benchmarks, each with what it needs. */
export async function bundlePrograms(
  root: string,
  dist: string,
  programs: Readonly<Record<string, string>>,
): Promise<void> {
  await build({
    ...inputOf(root),
    input: { ...programs },
    output: {
      ...named,
      dir: dist,
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: 'src/programs/[name]-[hash].js',
    },
  });
}
