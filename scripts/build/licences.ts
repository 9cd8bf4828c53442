import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RolldownOutput } from 'rolldown';
import { z } from 'zod';

const Manifest = z.object({ name: z.string(), version: z.string(), license: z.string() });

/** The folder of the package that a module belongs to; undefined for a module of ours. */
function packageFolder(module: string): string | undefined {
  const found = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/u.exec(module)?.[1];
  return found !== undefined && existsSync(join(found, 'package.json')) ? found : undefined;
}

function licenceOf(folder: string): string {
  const { name, version, license } = Manifest.parse(
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  );
  const texts = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)/iu.test(file))
    .toSorted()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
}

/**
 * The licences of all packages that stand in a bundle, each once.
 * @param more folders of packages that texts beside the bundle come from
 * @throws ZodError for a package that names no licence
 */
export function bundledLicences({ output }: RolldownOutput, more: readonly string[] = []): string {
  const modules = output.flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []));
  const folders = new Set([...modules.flatMap((module) => packageFolder(module) ?? []), ...more]);
  const licences = [...new Set([...folders].map(licenceOf))].toSorted();
  const line = `\n\n${'-'.repeat(80)}\n\n`;
  return `The files beside this one hold parts of these packages.${line}${licences.join(line)}\n`;
}
