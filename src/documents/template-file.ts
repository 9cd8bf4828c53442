import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const folder = new URL('../../reports/templates/', import.meta.url);

/** The text of a file below `reports/templates`. */
export function templateFile(path: string): string {
  return readFileSync(new URL(path, folder), 'utf8');
}

/** The same with its SHA-256, under which the published package has what was made of it. */
export function templateWithDigest(path: string): { readonly text: string; readonly digest: string } {
  const text = templateFile(path);
  return { text, digest: createHash('sha256').update(text).digest('hex') };
}
