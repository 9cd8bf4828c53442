import { dirname, resolve } from 'node:path';
import { importedSnapshot, type ImportTool } from '../../sources/import/imported-snapshot.ts';
import { writtenDay } from '../../documents/questions/written-day.ts';
import { BeadleError } from '../../model/error.ts';
import { printable } from '../../model/printable.ts';
import { readSnapshot, writeSnapshot } from '../../sources/snapshot-file.ts';
import { digestKey } from '../../audit/council/digest-key.ts';
import { beadleVersion } from '../../audit/version.ts';
import { readsOf, whatWasRead } from '../what-was-read.ts';
import { defaultConfig, type Command } from './command-options.ts';

export interface ImportCommand {
  readonly config: string | undefined;
  readonly tool: ImportTool;
  readonly file: string;
  readonly to: string;
  readonly into: string | undefined;
  readonly taken: string | undefined;
}

function momentOf(taken: string): Date {
  // By itself a Date takes 31 February for 3 March.
  const moment = writtenDay(taken) === taken ? new Date(`${taken}T00:00:00Z`) : undefined;
  if (moment !== undefined && moment.getTime() <= Date.now()) return moment;
  throw new BeadleError('USAGE', `"${taken}" is not a day in the past.`, {
    hint: 'Write the day of the export as yyyy-mm-dd.',
  });
}

/** Most names that a terminal shows; `--json` has all. */
const mostNames = 20;

function unknownFiles(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).map(printable);
  const more = names.length - shown.length;
  return [
    `Not understood, and not used (${String(names.length)}):`,
    ...shown.map((name) => `  ${name}`),
    ...(more > 0 ? [`  and ${String(more)} more`] : []),
  ].join('\n');
}

/** `beadle import`: a snapshot from another tool's export. Addresses become digests under the council's own key. */
export const importFile: Command<ImportCommand> = async (options, terminal) => {
  const { tool, file, into, taken } = options;
  const { snapshot, notUnderstood } = await importedSnapshot(tool, file, {
    digestKey: await digestKey(dirname(resolve(options.config ?? defaultConfig))),
    beadle: beadleVersion,
    ...(into === undefined ? {} : { into: await readSnapshot(into) }),
    ...(taken === undefined ? {} : { takenAt: momentOf(taken) }),
  });
  const path = resolve(options.to);
  await writeSnapshot(path, snapshot);
  const read = whatWasRead(path, readsOf(snapshot), terminal);
  if (terminal.json) {
    terminal.result(JSON.stringify({ ...(JSON.parse(read) as object), notUnderstood }));
    return 0;
  }
  terminal.result(read);
  if (notUnderstood.length > 0) terminal.result(unknownFiles(notUnderstood));
  if (tool === 'graph')
    terminal.note(
      `The settings count as of ${snapshot.finishedAt.slice(0, 10)}${taken === undefined ? ', when the oldest file was written. If the export is older, say so with --taken yyyy-mm-dd.' : '.'}`,
    );
  return 0;
};
