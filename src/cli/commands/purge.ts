import { purgeCouncil, purgePlan } from '../../audit/keeping/purge-council.ts';
import { whileClaimed } from '../../audit/claim-council.ts';
import { withKeptCouncil } from '../../audit/keeping/open-council.ts';
import type { Due, Purged, PurgePlan, Spared } from '../../history/retention.ts';
import { longDate } from '../../documents/text/dates.ts';
import { systemClock } from '../../model/clock.ts';
import { printable } from '../../model/printable.ts';
import { defaultConfig, type Command } from './command-options.ts';

export interface PurgeCommand {
  readonly config: string | undefined;
  readonly yes: boolean;
}

const whatWords: Readonly<Record<Purged, string>> = {
  evidence: 'raw evidence',
  names: 'everything that names a person',
  results: 'the whole run',
};

const sparedWords: Readonly<Record<Spared['because'], string>> = {
  newest: 'it is the newest',
  'year-end': 'it is the last before a year end, which auditors ask for',
};

const dueLine = ({ run, what, keptUntil }: Due): string =>
  `  ${printable(run.place)}\n    ${whatWords[what]}, kept until ${longDate(keptUntil)}`;

const sparedLine = ({ run, because }: Spared): string =>
  `  ${printable(run.place)}\n    evidence stays: ${sparedWords[because]}`;

const notice =
  'A purge does not reach back-ups, copies in a synchronised folder and their version history. Delete those by your own schedule.';

function describePlan({ due, spared }: PurgePlan, done: number | undefined): string {
  const title = done === undefined ? 'To be deleted' : 'Deleted';
  return [
    ...(due.length === 0 ? ['Nothing is due to be deleted today.'] : [title, ...due.map(dueLine)]),
    ...(spared.length === 0 ? [] : ['Older than its time, and kept', ...spared.map(sparedLine)]),
    ...(due.length > 0 && done === undefined
      ? ['', 'Nothing was deleted yet. "beadle purge --yes" deletes it.']
      : []),
    ...(done === undefined ? [] : ['', `${String(done)} ${done === 1 ? 'file' : 'files'} deleted.`]),
    ...(due.length === 0 ? [] : [notice]),
  ].join('\n');
}

/** `beadle purge`: shows what the council's schedule wants deleted; with `--yes` deletes it. */
export const purge: Command<PurgeCommand> = (options, terminal) =>
  withKeptCouncil({ config: options.config ?? defaultConfig, environment: process.env }, async (council) => {
    for (const note of council.notes) terminal.note(printable(note));
    const now = systemClock();
    const plan = await purgePlan(council, now);
    const done = options.yes
      ? await whileClaimed(council.history, systemClock, () => purgeCouncil(council, plan, now))
      : undefined;
    terminal.result(
      terminal.json ? JSON.stringify({ ...plan, deletedFiles: done ?? null }) : describePlan(plan, done),
    );
    return 0;
  });
