import type { ReportFile } from './report-file.ts';

/** A file as it was written: its size, and the SHA-256 of its bytes in hexadecimal digits. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The manifest of a run's folder: size and SHA-256 of every file, in the order of their paths. */
export const manifestOf = (files: readonly WrittenFile[]): ReportFile & { readonly data: string } => ({
  path: 'PROVIDER ONLY/manifest.json',
  data: `${JSON.stringify(
    {
      format: 'beadle-manifest',
      version: 1,
      files: files
        .map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 }))
        .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    },
    null,
    2,
  )}\n`,
});
