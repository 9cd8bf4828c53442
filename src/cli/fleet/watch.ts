import type { CouncilOutcome } from '../../fleet/council-outcome.ts';
import type { Fleet, FleetCouncil } from '../../fleet/fleet-file.ts';
import type { FleetWatch } from '../../fleet/run-fleet.ts';
import type { WorkerWatch } from '../../fleet/run-worker.ts';
import type { PerhapsNew } from '../../history/perhaps-new.ts';
import { briefly } from '../../model/briefly.ts';
import { printable } from '../../model/printable.ts';
import type { Terminal } from '../terminal.ts';

const duration = (seconds: number): string => `${String(Math.round(seconds))} s`;

/** Why nobody can tell whether findings are new. */
export const why: Readonly<Record<PerhapsNew['because'], string>> = {
  'first-run': 'first run',
  'names-purged': 'names of the check before were deleted',
  'person-erased': 'somebody was erased from that check',
  'check-changed': 'the check changed',
  'policy-changed': 'the policy changed',
};

function changesOf(outcome: Extract<CouncilOutcome, { ran: true }>): string {
  const { changes, namesPurgedAt, perhapsNew } = outcome;
  if (namesPurgedAt !== undefined) return `new and gone cannot be told (${why['names-purged']})`;
  if (changes === undefined) return why['first-run'];
  const unseen = changes.unseen === 0 ? '' : `, ${String(changes.unseen)} not seen again`;
  const either = perhapsNew.map(
    ({ because, findings }) => `, ${String(findings)} may be new (${why[because]})`,
  );
  return `${String(changes.fresh)} new, ${String(changes.gone)} gone${either.join('')}${unseen}`;
}

/** How the audit of one council ended, in one line. */
export function outcomeLine(outcome: CouncilOutcome): string {
  if (!outcome.ran)
    return `could not run: ${printable(briefly(outcome.error.message))} (${outcome.error.code})`;
  const { doFirst, couldNotCheck, seconds, notDelivered } = outcome;
  // Of the policy alone: what is asked outside it stands in the council's own reports.
  const unchecked = couldNotCheck === 1 ? '1 promise' : `${String(couldNotCheck)} promises`;
  return [
    `${String(doFirst)} ${doFirst === 1 ? 'finding' : 'findings'} to do first, ${changesOf(outcome)}, ${unchecked} not checked, ${duration(seconds)}`,
    ...(notDelivered === undefined ? [] : [`not delivered: ${printable(notDelivered)}`]),
  ].join('; ');
}

/** One line a council, for a log. */
function plainWatch(terminal: Terminal): FleetWatch {
  return {
    began: () => undefined,
    says: () => undefined,
    ended: ({ id }, outcome) => terminal.note(`${id}: ${outcomeLine(outcome)}`),
  };
}

/** Lines for people, or JSON for a log service. */
export type LogForm = 'text' | 'json';

async function jsonWatch(fleet: Fleet): Promise<WorkerWatch> {
  const { jsonLog, loggedWatch } = await import('./json-log.ts');
  const { secretsIn } = await import('./log-safe.ts');
  const secrets = secretsIn({ ...fleet.shared.environment, ...process.env });
  return loggedWatch(await jsonLog(secrets, (line) => void process.stderr.write(line)));
}

/** What a worker, or a fleet without a table, tells: in lines, or as a log on standard error. */
export async function lineWatch(terminal: Terminal, form: LogForm, fleet: Fleet): Promise<WorkerWatch> {
  if (form === 'json') return jsonWatch(fleet);
  return {
    ...plainWatch(terminal),
    postponed: ({ id }, outcome) => terminal.note(`${id}: ${outcomeLine(outcome)}; it will be tried again`),
    trouble: (text) => terminal.error(printable(text)),
  };
}

interface Shown {
  readonly done: Promise<CouncilOutcome>;
  readonly end: (outcome: CouncilOutcome) => void;
  say: (text: string) => void;
}

function shown(): Shown {
  const { promise, resolve } = Promise.withResolvers<CouncilOutcome>();
  return { done: promise, end: resolve, say: () => undefined };
}

/** A row a council, redrawn while it is audited. @returns the watch, and what ends when every row has ended */
export async function liveWatch(
  councils: readonly FleetCouncil[],
  signal: AbortSignal,
): Promise<{ readonly watch: FleetWatch; readonly drawn: Promise<unknown> }> {
  const { Listr } = await import('listr2');
  const rows = new Map(councils.map(({ id }) => [id, shown()]));
  const stopped = new Promise<never>((_, reject) => {
    const stop = (): void => reject(new Error('stopped'));
    signal.addEventListener('abort', stop, { once: true });
  });
  stopped.catch(() => undefined);
  const list = new Listr(
    councils.map(({ id }) => ({
      title: id,
      task: async (_: unknown, task: { title: string; output: string }) => {
        const row = rows.get(id);
        if (row === undefined) return;
        row.say = (text) => {
          task.output = printable(text);
        };
        const outcome = await Promise.race([row.done, stopped]);
        task.title = `${id}: ${outcomeLine(outcome)}`;
        if (!outcome.ran) throw new Error(outcome.error.code);
      },
    })),
    {
      concurrent: true,
      exitOnError: false,
      registerSignalListeners: false,
      rendererOptions: { showErrorMessage: false, collapseErrors: false },
    },
  );
  return {
    watch: {
      began: ({ id }) => rows.get(id)?.say('Begins'),
      says: ({ id }, text) => rows.get(id)?.say(text),
      ended: ({ id }, outcome) => rows.get(id)?.end(outcome),
    },
    drawn: list.run().catch(() => undefined),
  };
}
