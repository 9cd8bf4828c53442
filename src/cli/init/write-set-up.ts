import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readCertificate } from '../../graph/certificate.ts';
import type { SignInMethod } from '../../graph/sign-in.ts';
import { systemClock } from '../../model/clock.ts';
import { writeFileAtomic } from '../../snapshot/private-files.ts';
import { certificateFile, uploadFile } from './files.ts';
import { makeCertificate } from './make-certificate.ts';
import type { Written } from './tell-set-up.ts';

/** Files that are already there are kept as they are: they may hold the only copy of somebody's work or key. */
export async function writeMissing(files: ReadonlyMap<string, string>): Promise<Written> {
  const kept = [...files.keys()].filter((path) => existsSync(path));
  const written = [...files.keys()].filter((path) => !kept.includes(path));
  for (const path of written) await writeFileAtomic(path, files.get(path) ?? '');
  const texts = await Promise.all(kept.map((path) => readFile(path, 'utf8')));
  const differs = kept.filter((path, index) => path.endsWith('.yaml') && texts[index] !== files.get(path));
  return { written, kept, updated: [], differs };
}

/** Scripts hold no work of anybody and follow the policy: they are written anew. */
export async function writeScripts(home: string, scripts: ReadonlyMap<string, string>): Promise<Written> {
  const all = [...scripts].map(([name, text]) => ({ path: join(home, 'setup', name), text }));
  const there = new Map(
    await Promise.all(
      all.map(async ({ path }): Promise<[string, string | undefined]> => [
        path,
        existsSync(path) ? await readFile(path, 'utf8') : undefined,
      ]),
    ),
  );
  for (const { path, text } of all) if (there.get(path) !== text) await writeFileAtomic(path, text);
  const paths = all.map(({ path }) => path);
  return {
    written: paths.filter((path) => there.get(path) === undefined),
    kept: all.filter(({ path, text }) => there.get(path) === text).map(({ path }) => path),
    updated: all
      .filter(({ path, text }) => ![undefined, text].includes(there.get(path)))
      .map(({ path }) => path),
    differs: [],
  };
}

/** Key and certificate belong together: never a new one of the two beside an old one. */
export async function certificateFiles(
  { method, certificate }: { readonly method: SignInMethod; readonly certificate: string | undefined },
  home: string,
): Promise<ReadonlyMap<string, string>> {
  if (method !== 'certificate' && method !== 'partner') return new Map();
  if (certificate !== undefined) {
    await readCertificate(resolve(certificate), { now: systemClock() });
    return new Map();
  }
  const [secretPath, uploadPath] = [join(home, certificateFile), join(home, uploadFile)];
  if (existsSync(secretPath) || existsSync(uploadPath)) return new Map();
  const { secret, upload } = await makeCertificate(systemClock());
  return new Map([
    [secretPath, secret],
    [uploadPath, upload],
  ]);
}

/** A file that was there and got what it lacked. */
export function asUpdated(written: Written, path: string): Written {
  return {
    ...written,
    kept: written.kept.filter((one) => one !== path),
    updated: [...written.updated, path],
  };
}

/** All of them as one. */
export const together = (all: readonly Written[]): Written => ({
  written: all.flatMap(({ written }) => written),
  kept: all.flatMap(({ kept }) => kept),
  updated: all.flatMap(({ updated }) => updated),
  differs: all.flatMap(({ differs }) => differs),
});
