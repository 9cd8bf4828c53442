import { readFileSync } from 'node:fs';

const folder = new URL('../../reports/templates/', import.meta.url);

/** The text of a file below `reports/templates`. */
export function templateFile(path: string): string {
  return readFileSync(new URL(path, folder), 'utf8');
}
