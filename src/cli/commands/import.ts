import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { importExchange } from '../../sources/import/import-exchange.ts';
import { importScubaGear } from '../../sources/import/scubagear.ts';
import { BeadleError } from '../../model/error.ts';
import { readSnapshot, writeSnapshot } from '../../sources/snapshot-file.ts';
import type { Snapshot } from '../../sources/kinds.ts';
import { digestKey } from '../../audit/council/digest-key.ts';
import { beadleVersion } from '../../audit/version.ts';
import { readsOf, whatWasRead } from '../what-was-read.ts';
import { defaultConfig, type Command } from './options.ts';

export interface ImportCommand {
  readonly config: string | undefined;
  readonly tool: 'scubagear' | 'exchange';
  readonly file: string;
  readonly to: string;
  readonly into: string | undefined;
}

const readExport = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((cause: unknown) => {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    throw new BeadleError(
      'IMPORT_UNREADABLE',
      code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be opened (${code}).`,
      { hint: 'Name the file that the other tool wrote.', cause },
    );
  });

const snapshotFrom = async (options: ImportCommand): Promise<Snapshot> => {
  const { tool, file, into } = options;
  if (tool === 'scubagear' && into !== undefined)
    throw new BeadleError('USAGE', '--into belongs to "import exchange" alone.', {
      hint: 'A ScubaGear export becomes a snapshot of its own: leave --into out.',
    });
  const text = await readExport(file);
  const more = {
    digestKey: await digestKey(dirname(resolve(options.config ?? defaultConfig))),
    beadle: beadleVersion,
  };
  if (tool === 'scubagear') return importScubaGear(text, file, more);
  return importExchange(text, file, into === undefined ? more : { ...more, into: await readSnapshot(into) });
};

/** `beadle import`: a snapshot from another tool's export. Addresses become digests under the council's own key. */
export const importFile: Command<ImportCommand> = async (options, terminal) => {
  const snapshot = await snapshotFrom(options);
  const path = resolve(options.to);
  await writeSnapshot(path, snapshot);
  terminal.result(whatWasRead(path, readsOf(snapshot), terminal));
  return 0;
};
