import { createHash } from 'node:crypto';
import type { ReportFile } from './report-file.ts';

/**
 * The manifest of a run's folder: size and SHA-256 of every file given, in the order of their paths.
 * Text is hashed as the UTF-8 that is written.
 */
export const manifestOf = (files: readonly ReportFile[]): ReportFile => ({
  path: 'PROVIDER ONLY/manifest.json',
  data: `${JSON.stringify(
    {
      format: 'beadle-manifest',
      version: 1,
      files: files
        .map(({ path, data }) => {
          const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
          return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
        })
        .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    },
    null,
    2,
  )}\n`,
});
