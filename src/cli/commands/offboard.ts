import { randomBytes } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { handOver, type HandedOver } from '../../audit/keeping/hand-over.ts';
import { eraseCouncil, erasureOf } from '../../audit/keeping/erase-council.ts';
import { withKeptCouncil, type KeptCouncil } from '../../audit/keeping/open-council.ts';
import { runStamp, slug } from '../../audit/places.ts';
import { systemClock } from '../../model/clock.ts';
import { BeadleError } from '../../model/error.ts';
import { printable } from '../../model/printable.ts';
import { shellWord } from '../../model/shell-word.ts';
import { writeFileAtomic } from '../../snapshot/private-files.ts';
import { accessToRemove, atTheProvider } from '../offboard/access-to-remove.ts';
import { certificateText, list } from '../offboard/deletion-certificate.ts';
import { fileInFleet } from '../offboard/file-in-fleet.ts';
import type { Terminal } from '../terminal.ts';
import { defaultConfig, type Command } from './command-options.ts';

export interface OffboardCommand {
  readonly config: string | undefined;
  readonly council: string;
  readonly handover: string | undefined;
  readonly erase: boolean;
  readonly confirmedBy: string | undefined;
  /** Shows, whatever else is asked for. */
  readonly dryRun: boolean;
}

/** The name is typed as a check: nothing of another council may be deleted by a slip. */
function assertNamed({ configuration, file, folder }: KeptCouncil, council: string): void {
  // A fleet calls it by the name of its folder.
  const names = [configuration.council.toLowerCase(), slug(configuration.council), slug(basename(folder))];
  if (names.includes(council.toLowerCase())) return;
  throw new BeadleError('USAGE', `${file} is of ${configuration.council}, not of ${council}.`, {
    hint: 'Name the council as its beadle.yaml does, or that file with --config.',
  });
}

/** 120 random bits, in letters that nobody confuses when reading them out. */
const newPassword = (): string => randomBytes(15).toString('base64url');

async function pack(council: KeptCouncil, file: string, terminal: Terminal): Promise<void> {
  const password = newPassword();
  const handed: HandedOver = await handOver(council, { file: resolve(file), password, now: systemClock() });
  if (terminal.json) return terminal.result(JSON.stringify({ ...handed, password }));
  terminal.result(
    [
      `Written        ${printable(handed.file)} (${String(handed.files)} files, AES-256)`,
      `SHA-256        ${handed.sha256}`,
      `Password       ${password}`,
      'It is shown this once. Give it to the clerk by another way than the file.',
    ].join('\n'),
  );
}

async function finish(
  council: KeptCouncil,
  confirmedBy: string | undefined,
  terminal: Terminal,
): Promise<void> {
  if (confirmedBy === undefined)
    throw new BeadleError('USAGE', 'Who confirmed that the council has what was handed over?', {
      hint: 'Hand over first (--handover FILE.zip), then erase with --confirmed-by "NAME OF THE CLERK".',
    });
  const { configuration } = council;
  const now = systemClock();
  const erased = await eraseCouncil(council);
  const certificate = certificateText(configuration.council, erased, confirmedBy, now);
  const file = resolve(`deletion ${slug(configuration.council)} ${runStamp(now)}.txt`);
  await writeFileAtomic(file, certificate);
  terminal.result(terminal.json ? JSON.stringify({ ...erased, certificate: file }) : certificate);
  terminal.note(`Kept as ${file}`);
}

/** A fleet's own name for a council as it is, where it needs no quotes. */
function shellName(council: string): string {
  return /^[\w.-]+$/u.test(council) ? council : slug(council);
}

async function show(council: KeptCouncil, options: OffboardCommand, terminal: Terminal): Promise<void> {
  const { configuration } = council;
  const { runs, files } = await erasureOf(council);
  // To be copied into any shell, whatever the council is called.
  const named = options.config === undefined ? '' : ` --config ${shellWord(options.config)}`;
  const command = `beadle offboard ${shellName(options.council)}${named}`;
  const access = accessToRemove(configuration.signIn, configuration.tenant, process.env);
  if (terminal.json) return terminal.result(JSON.stringify({ runs, files, access, atTheProvider }));
  terminal.result(
    [
      `The end of the contract with ${printable(configuration.council)}`,
      ...list('1. Hand over', [`${command} --handover FILE.zip`]),
      ...list("2. Take away the access to the council's tenant", access),
      ...list('3. At your side', atTheProvider),
      ...list(`4. Erase here (${String(runs.length)} ${runs.length === 1 ? 'run' : 'runs'})`, [
        ...files,
        `${command} --erase --confirmed-by "NAME OF THE CLERK"`,
      ]),
      '',
      'Nothing was deleted yet.',
    ].join('\n'),
  );
}

/** `beadle offboard`: hands a council's evidence over, lists the access to take away, erases what is kept here. */
export const offboard: Command<OffboardCommand> = async (options, terminal) => {
  const named = await fileInFleet(options.council, options.config);
  const config = named ?? options.config ?? defaultConfig;
  return withKeptCouncil({ config, environment: process.env }, async (council) => {
    if (named === undefined) assertNamed(council, options.council);
    const { dryRun, handover, erase, confirmedBy } = options;
    if (dryRun || (handover === undefined && !erase)) {
      await show(council, options, terminal);
      return 0;
    }
    if (handover !== undefined) await pack(council, handover, terminal);
    if (erase) await finish(council, confirmedBy, terminal);
    return 0;
  });
};
