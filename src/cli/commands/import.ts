import { dirname, resolve } from 'node:path';
import { importedSnapshot, type ImportTool } from '../../sources/import/imported-snapshot.ts';
import { readSnapshot, writeSnapshot } from '../../sources/snapshot-file.ts';
import { digestKey } from '../../audit/council/digest-key.ts';
import { beadleVersion } from '../../audit/version.ts';
import { readsOf, whatWasRead } from '../what-was-read.ts';
import { defaultConfig, type Command } from './options.ts';

export interface ImportCommand {
  readonly config: string | undefined;
  readonly tool: ImportTool;
  readonly file: string;
  readonly to: string;
  readonly into: string | undefined;
}

/** `beadle import`: a snapshot from another tool's export. Addresses become digests under the council's own key. */
export const importFile: Command<ImportCommand> = async (options, terminal) => {
  const { tool, file, into } = options;
  const snapshot = await importedSnapshot(tool, file, {
    digestKey: await digestKey(dirname(resolve(options.config ?? defaultConfig))),
    beadle: beadleVersion,
    ...(into === undefined ? {} : { into: await readSnapshot(into) }),
  });
  const path = resolve(options.to);
  await writeSnapshot(path, snapshot);
  terminal.result(whatWasRead(path, readsOf(snapshot), terminal));
  return 0;
};
