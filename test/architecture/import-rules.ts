/**
 * The evidence kinds: schemas and no I/O. They lie in the folders of their sources, below which facts may not look, and
 * are a room of their own.
 */
export const kinds = 'the kinds of src/sources';
const kindFiles =
  /^src\/sources\/((kinds|stored-properties)\.ts$|generated\/kind-registry\.ts$|shapes\/|[^/]+\/[^/]+\/kind\.ts$)/;

/** The folder of the table that a file belongs to; undefined for what is not shipped. */
export const folderOf = (path: string): string | undefined =>
  kindFiles.test(path) ? kinds : Object.keys(mayImport).find((folder) => path.startsWith(`${folder}/`));

/** Which room may import which: docs/architecture.md as data. A room may always import itself and packages. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  'src/model': [],
  'src/graph': ['src/model'],
  'src/snapshot': ['src/model'],
  [kinds]: ['src/snapshot', 'src/model'],
  'src/sources': [kinds, 'src/graph', 'src/snapshot', 'src/model'],
  'src/facts': [kinds, 'src/snapshot', 'src/model'],
  'src/rulebook': ['src/facts', 'src/model'],
  'src/judge': ['src/rulebook', 'src/facts', 'src/model'],
  'src/documents': ['src/history', 'src/store', 'src/model'],
  'src/store': ['src/model'],
  'src/history': ['src/store', 'src/model'],
  'src/notify': ['src/snapshot', 'src/model'],
  'src/audit': [
    'src/store',
    'src/history',
    'src/model',
    'src/graph',
    'src/snapshot',
    kinds,
    'src/sources',
    'src/facts',
    'src/rulebook',
    'src/judge',
    'src/documents',
  ],
  'src/fleet': [
    'src/notify',
    'src/store',
    'src/history',
    'src/documents',
    'src/audit',
    'src/graph',
    'src/snapshot',
    kinds,
    'src/rulebook',
    'src/model',
  ],
  'src/cli': [
    'src/store',
    'src/history',
    'src/fleet',
    'src/model',
    'src/graph',
    'src/snapshot',
    kinds,
    'src/sources',
    'src/facts',
    'src/rulebook',
    'src/judge',
    'src/documents',
    'src/audit',
    'fixtures',
  ],
  fixtures: [],
};

/** Rooms inside a folder, the lowest first: each may import those before it. Files beside them may import all. */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  'src/facts/conditional-access': ['policy', 'accounts', 'space', 'cover', 'explain'],
};

/** Folders that know no domain: of these rooms they import only what every domain shares. */
export const withoutDomains: Readonly<
  Record<string, { readonly of: string; readonly only: readonly string[] }>
> = {
  'src/judge': {
    of: 'src/facts',
    only: ['src/facts/base/', 'src/facts/subjects.ts', 'src/facts/provenance.ts'],
  },
};

/** Modules of Node that only some folders may touch: purity by rule. `except` lists the files at the edge. */
export const builtins: readonly {
  readonly what: RegExp;
  readonly onlyIn: readonly string[];
  readonly why: string;
}[] = [
  {
    what: /^(node:)?(https?|http2|net|tls|dns|undici)$/,
    onlyIn: ['src/graph', 'src/sources/dns', 'src/audit', 'src/cli', 'fixtures'],
    why: 'only graph knows HTTP (cli starts the demo server)',
  },
  {
    what: /^(node:)?(fs|fs\/promises)$/,
    onlyIn: [
      'src/snapshot',
      'src/sources',
      'src/rulebook',
      'src/documents',
      'src/graph',
      'src/notify',
      'src/audit',
      'src/fleet',
      'src/cli',
      'fixtures',
    ],
    why: 'facts and vocabulary are pure',
  },
  { what: /^(node:)?sqlite$/, onlyIn: ['src/store'], why: 'only the store knows how history is kept' },
];

/** Packages that one file or folder keeps to itself. */
export const keptPackages: readonly { readonly name: string; readonly onlyIn: readonly string[] }[] = [
  { name: '@marcbachmann/cel-js', onlyIn: ['src/rulebook'] },
  { name: 'handlebars', onlyIn: ['src/documents'] },
  { name: 'yargs', onlyIn: ['src/cli'] },
  { name: 'listr2', onlyIn: ['src/cli'] },
  { name: '@azure/identity', onlyIn: ['src/graph', 'fixtures'] },
  { name: '@azure/msal-node', onlyIn: ['src/graph'] },
  { name: '@azure/keyvault-keys', onlyIn: ['src/graph'] },
  { name: '@azure/keyvault-certificates', onlyIn: ['src/graph'] },
  { name: '@napi-rs/keyring', onlyIn: ['src/graph'] },
  { name: 'open', onlyIn: ['src/graph', 'src/cli'] },
  { name: '@microsoft/microsoft-graph-client', onlyIn: ['src/graph', 'fixtures'] },
  { name: 'nodemailer', onlyIn: ['src/notify'] },
  { name: 'msw', onlyIn: ['fixtures'] },
  { name: 'pg', onlyIn: ['src/store'] },
  { name: 'pg-boss', onlyIn: ['src/store'] },
];
