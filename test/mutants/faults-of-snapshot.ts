import type { PlantedFault } from './planted-fault.ts';

const files = ['src/snapshot', 'src/sources/snapshot-file.test.ts', 'src/sources/run'];

export const faultsOfSnapshot: readonly PlantedFault[] = [
  {
    place: 'snapshot',
    kind: 'a changed file is read',
    file: 'src/snapshot/read.ts',
    was: 'if (sealOf(parts.sealed) !== parts.seal)',
    becomes: "if (parts.seal === '')",
    suites: [...files, 'test/cli/audit.test.ts'],
  },
  {
    place: 'snapshot',
    kind: 'a newer file is read',
    file: 'src/snapshot/read.ts',
    was: 'if (version > currentVersion)',
    becomes: 'if (version > currentVersion + 99)',
    suites: [...files, 'test/cli/audit.test.ts'],
  },
  {
    place: 'snapshot',
    kind: 'a kind that was not read is an error of the file',
    file: 'src/snapshot/read.ts',
    was: "const absent = { status: 'unavailable', at: content['finishedAt'], cause: 'not-built', detail };",
    becomes: "const absent = { status: 'collected', at: content['finishedAt'], value: [] };",
    suites: files,
  },
  {
    place: 'snapshot',
    kind: 'others may read a file',
    file: 'src/snapshot/private-files.ts',
    was: "const file = openSync(path, 'wx', 0o600);",
    becomes: "const file = openSync(path, 'wx', 0o644);",
    suites: [...files, 'test/cli/audit.test.ts'],
  },
  {
    place: 'snapshot',
    kind: 'others may open a folder',
    file: 'src/snapshot/private-folder.ts',
    was: 'await mkdir(path, { mode: 0o700 });',
    becomes: 'await mkdir(path, { mode: 0o755 });',
    suites: [...files, 'src/audit'],
  },
];
