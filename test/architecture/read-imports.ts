import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { parseSync, type EcmaScriptModule } from 'oxc-parser';
import type { Import } from './violations.ts';

const isSource = (path: string): boolean => /\.[jt]s$/u.test(path);

/** Files of a folder, or the file itself, with `/`. */
function filesOf(root: string, path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    .filter(isSource)
    .map((name) => `${path}/${name.split(sep).join('/')}`);
}

/** What a file names that it imports, exports from, or imports while it runs; what is worked out has no name. */
function namedBy({ staticImports, staticExports, dynamicImports }: EcmaScriptModule, text: string): string[] {
  const exported = staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest));
  const fixed = [...staticImports.map(({ moduleRequest }) => moduleRequest), ...exported];
  const running = dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start, end));
  return [
    ...fixed.flatMap((request) => (request === null ? [] : [request.value])),
    ...running.flatMap((written) => /^(['"`])([^$]*)\1$/u.exec(written)?.[2] ?? []),
    // The type of a module, asked for in the middle of another type, is in no list of the parser.
    ...[...text.matchAll(/\bimport\(\s*'([^'\n]+)'\s*\)/gu)].map(([, name = '']) => name),
  ];
}

/**
 * Every import below the given folders, type imports included. Imports name whole files here, so a path is found without
 * looking for it; the caller must check that the answer is not empty.
 * @throws SyntaxError for a file that cannot be read as TypeScript: its imports would be missing
 */
export function readImports(root: string, folders: readonly string[]): Import[] {
  return folders
    .flatMap((folder) => filesOf(root, folder))
    .flatMap((from) => {
      const text = readFileSync(join(root, from), 'utf8');
      const { module, errors } = parseSync(from, text);
      const [error] = errors;
      if (error !== undefined) throw new SyntaxError(`${from}: ${error.message}`);
      return [...new Set(namedBy(module, text))].map((name) => ({
        from,
        to: name.startsWith('.') ? posix.join(posix.dirname(from), name) : name,
      }));
    });
}
