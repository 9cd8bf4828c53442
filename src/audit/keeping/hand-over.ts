import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { configure, TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { longDate } from '../../documents/text/dates.ts';
import { writeFileAtomic } from '../../snapshot/private-files.ts';
import { ownFiles } from '../council/own-files.ts';
import { policyFile } from '../standards.ts';
import type { KeptCouncil } from './open-council.ts';

// Its workers are a browser's; Node compresses in this thread.
configure({ useWebWorkers: false });

interface Packed {
  /** Path in the archive, with `/`. */
  readonly path: string;
  readonly data: Uint8Array;
}

async function below(folder: string, under: string): Promise<Packed[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (file) => ({
      path: `${under}/${relative(folder, file).split(sep).join('/')}`,
      data: await readFile(file),
    })),
  );
}

/** What belongs to the council: its last run, its answers, exceptions, register and policy, and the digest key. */
async function belongings({ configuration, file, folder, history }: KeptCouncil): Promise<Packed[]> {
  const [last] = (await history.runs()).filter(({ place }) => existsSync(place));
  const policy = await policyFile(configuration.policy, folder);
  const single = [file, ...ownFiles(configuration, folder), policy, join(folder, '.beadle', 'digest-key')];
  const files = single.filter((one) => existsSync(one));
  return [
    ...(last === undefined ? [] : await below(last.place, 'last audit')),
    ...(await Promise.all(
      files.map(async (one) => ({
        path: `settings/${one === policy ? 'policy.yaml' : relative(folder, one).split(sep).join('/')}`,
        data: await readFile(one),
      })),
    )),
  ];
}

const sha256 = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

const listOf = (council: string, files: readonly Packed[], now: Date): string =>
  [
    `${council}: what Beadle kept, handed over on ${longDate(now.toISOString())}`,
    '',
    'last audit/   the reports, the findings and the evidence of the last audit',
    'settings/     beadle.yaml with the people register, the answers, what was accepted, the policy',
    'settings/.beadle/digest-key   keeps accepted forwards accepted; without it they open again',
    '',
    'Not here: the key or password with which Beadle signed in. It is not handed over.',
    '',
    'SHA-256 of each file',
    ...files.map(({ path, data }) => `${sha256(data)}  ${path}`),
    '',
  ].join('\n');

/** What was handed over. */
export interface HandedOver {
  readonly file: string;
  readonly files: number;
  /** Of the archive. */
  readonly sha256: string;
}

/**
 * Packs everything that belongs to the council into one archive, encrypted with AES-256 (the WinZip form, which 7-Zip,
 * WinZip and macOS tools open; the Explorer of Windows does not).
 * @throws BeadleError OUTPUT_UNWRITABLE
 */
export async function handOver(
  council: KeptCouncil,
  to: { readonly file: string; readonly password: string; readonly now: Date },
): Promise<HandedOver> {
  const files = await belongings(council);
  const writer = new ZipWriter(new Uint8ArrayWriter(), { password: to.password, encryptionStrength: 3 });
  await writer.add('READ ME.txt', new TextReader(listOf(council.configuration.council, files, to.now)));
  for (const { path, data } of files) await writer.add(path, new Uint8ArrayReader(data));
  const archive = await writer.close();
  await writeFileAtomic(to.file, archive);
  return { file: to.file, files: files.length, sha256: sha256(archive) };
}
