import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { later } from '../model/later.ts';

const folder = new URL('../../reports/templates/', import.meta.url);

/** The text of a file below `reports/templates`. */
export function templateFile(path: string): string {
  return readFileSync(new URL(path, folder), 'utf8');
}

/** What YAML texts hold, by their SHA-256: the published package has it ready, a checkout has not. */
const prepared = later((): Readonly<Record<string, unknown>> => {
  try {
    const file = new URL('../../prepared/words.json', import.meta.url);
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  } catch {
    return {};
  }
});

/** What a YAML file below `reports/templates` holds. A text that changed since the package was made is parsed. */
export function templateYaml(path: string): unknown {
  const text = templateFile(path);
  const digest = createHash('sha256').update(text).digest('hex');
  return Object.hasOwn(prepared(), digest) ? prepared()[digest] : (parse(text) as unknown);
}
