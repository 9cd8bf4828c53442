import { globSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parsedValuesFile, parsedValuesIn } from '../src/rulebook/parsed-values.ts';
import { parseYaml } from '../src/rulebook/yaml-source.ts';
import { parsedFolder } from './parsed-once.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * Parses rules, policies and words before the first test, where they changed since the last run: each worker parsed them
 * again otherwise, and so did each command. As the command line does, values are kept by the digest of their text.
 */
export function setup(): void {
  mkdirSync(parsedFolder, { recursive: true });
  const writes: (() => void)[] = [];
  const values = parsedValuesIn(join(parsedFolder, parsedValuesFile), (write) => writes.push(write));
  for (const path of globSync('{rules,reports}/**/*.yaml', { cwd: root })) {
    const text = readFileSync(join(root, path), 'utf8');
    if (values.of(text) === undefined) values.add(text, parseYaml(path, text).value);
  }
  for (const write of writes) write();
}
