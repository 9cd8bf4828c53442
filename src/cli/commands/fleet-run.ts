import { chooseCouncils } from '../../fleet/choose-councils.ts';
import { fleetExitCode, type CouncilOutcome, type FailOn } from '../../fleet/council-outcome.ts';
import { readFleet, type FleetCouncil } from '../../fleet/fleet-file.ts';
import { runFleet } from '../../fleet/run-fleet.ts';
import { tellChanges } from '../../fleet/tell-changes.ts';
import { tellTogether } from '../../fleet/tell-together.ts';
import { sharedMemory } from '../../fleet/shared-memory.ts';
import { BeadleError } from '../../model/error.ts';
import { printable, printableLines } from '../../model/printable.ts';
import { councilsAtOnce } from '../fleet/at-once.ts';
import { fleetTools } from '../fleet/fleet-tools.ts';
import { prepareLongRun } from '../fleet/long-run.ts';
import { lineWatch, liveWatch, outcomeLine, why, type LogForm } from '../fleet/watch.ts';
import { whileNotInterrupted } from '../interrupt.ts';
import { practiceGround } from '../practice/practice-ground.ts';
import type { Terminal } from '../terminal.ts';
import type { Command } from './command-options.ts';

export interface FleetRunCommand {
  readonly fleet: string;
  readonly only: readonly string[];
  readonly group: readonly string[];
  readonly concurrency: number | undefined;
  readonly failOn: FailOn | undefined;
  readonly resume: boolean;
  readonly log: LogForm;
}

type Outcomes = Readonly<Record<string, CouncilOutcome>>;

/** With which councils `--fail-on new` ends with 1, and why, as 1 says too little. */
function newsLines(outcomes: Outcomes): string[] {
  return Object.entries(outcomes).flatMap(([id, outcome]) => {
    if (!outcome.ran) return [];
    const fresh = outcome.changes?.fresh ?? 0;
    const told = [
      ...(fresh === 0 ? [] : [`${String(fresh)} new`]),
      ...outcome.perhapsNew.map(({ because, findings }) =>
        findings === 0
          ? `what needs action may be new (${why[because]})`
          : `${String(findings)} may be new (${why[because]})`,
      ),
    ];
    return told.length === 0 ? [] : [`  ${id}: ${told.join(', ')}`];
  });
}

function summary(outcomes: Outcomes, asked: number, failOn: FailOn | undefined): string {
  const all = Object.values(outcomes);
  const ran = all.filter((one) => one.ran);
  const first = ran.filter(({ doFirst }) => doFirst > 0).length;
  const failed = Object.entries(outcomes).filter(([, one]) => !one.ran || one.notDelivered !== undefined);
  return [
    `${String(ran.length)} of ${String(asked)} ${asked === 1 ? 'council' : 'councils'} audited; ${String(first)} with something to do first.`,
    ...failed.map(([id, outcome]) => `  !! ${id}: ${failedLine(outcome)}${detailsOf(outcome)}`),
    ...(failOn === 'new' ? newsLines(outcomes) : []),
  ].join('\n');
}

/** What stands under it in full is not said twice. */
function failedLine(outcome: CouncilOutcome): string {
  const inFull = !outcome.ran && outcome.error.message.includes('\n');
  return inFull ? `could not run (${outcome.error.code})` : outcomeLine(outcome);
}

/** File, places and remedy of an audit that could not run, under its line. */
function detailsOf(outcome: CouncilOutcome): string {
  if (outcome.ran) return '';
  const { file, error } = outcome;
  const places = error.message.includes('\n')
    ? printableLines(error.message).split('\n')
    : [file].map(printable);
  return ['', ...places, `What to do: ${printable(error.hint)}`]
    .map((line) => (line === '' ? '' : `     ${line}`))
    .join('\n');
}

/** What was done is kept, council by council. */
function brokenOff(done: number, asked: number): BeadleError {
  const kept = done === 0 ? '' : ', and what they gave is kept';
  return new BeadleError(
    'CANCELLED',
    `Stopped, as you asked. ${String(done)} of ${String(asked)} councils were done${kept}. Nobody was notified.`,
    { hint: 'Run it again with --resume to go on with the others, or without to begin anew.' },
  );
}

async function runShown(
  councils: readonly FleetCouncil[],
  run: Omit<Parameters<typeof runFleet>[0], 'watch' | 'councils'>,
  { terminal, log }: { readonly terminal: Terminal; readonly log: LogForm },
): Promise<Outcomes> {
  if (!terminal.live || log === 'json')
    return runFleet({ ...run, councils, watch: await lineWatch(terminal, log, run.tools.fleet) });
  const { watch, drawn } = await liveWatch(councils, run.signal);
  const outcomes = await runFleet({ ...run, councils, watch });
  await drawn;
  return outcomes;
}

/** `beadle fleet run`: audits the councils of a fleet file, unattended. */
export const fleetRun: Command<FleetRunCommand> = async (options, terminal) => {
  prepareLongRun();
  const fleet = await readFleet(options.fleet);
  const concurrency = councilsAtOnce(options.concurrency, fleet.concurrency);
  const councils = chooseCouncils(fleet, { only: options.only, groups: options.group });
  const practice = practiceGround();
  const tools = { ...fleetTools(fleet, practice), resume: options.resume };
  const memory = await sharedMemory(fleet, process.env);
  try {
    return await whileNotInterrupted(async (signal) => {
      const outcomes = await runShown(
        councils,
        { concurrency, tools, memory, signal },
        { terminal, log: options.log },
      );
      if (signal.aborted)
        throw brokenOff(Object.values(outcomes).filter(({ ran }) => ran).length, councils.length);
      // Workers on the same database have one memory with this run of what was told.
      const untold =
        memory === undefined
          ? await tellChanges(councils, outcomes, tools)
          : await tellTogether({ tools, memory, isQuiet: () => Promise.resolve(true) });
      for (const problem of untold) terminal.error(`A notice did not arrive. ${printable(problem)}`);
      if (untold.length > 0 && !terminal.json)
        terminal.error(
          `What to do: check "notify:" in ${printable(fleet.file)} and .env beside it, and HTTPS_PROXY where a proxy leads out. What did not arrive is sent again after the next run.`,
        );
      const code = fleetExitCode(Object.values(outcomes), options.failOn);
      terminal.result(
        terminal.json
          ? JSON.stringify({ exitCode: code, councils: outcomes, noticesNotSent: untold })
          : summary(outcomes, councils.length, options.failOn),
      );
      return code;
    });
  } finally {
    await memory?.close();
    await practice.close();
  }
};
