import { historyIfAny, historyPlaces, type HistoryPlaces } from '../audit/history-of.ts';
import type { Environment } from '../audit/council/environment.ts';
import { earlierRun } from '../history/earlier-run.ts';
import { BeadleError } from '../model/error.ts';
import type { HistoryStore } from '../store/history-store.ts';
import type { RunRecord } from '../store/run-record.ts';
import { settingsOf } from './audit-one.ts';
import { certificateEnds } from './certificate-ends.ts';
import type { Fleet, FleetCouncil } from './fleet-file.ts';
import { lastOutcomesIn, readFleetState, type FleetState } from './fleet-state.ts';
import { placesDespite } from './places-of-council.ts';
import { plansIn } from './plans-held.ts';
import { keptOutcomes, sharedMemory } from './shared-memory.ts';
import { statusRow, worstFirst, type StatusRow } from '../history/status-row.ts';

interface Remembered extends Pick<StatusRow, 'plans' | 'problem'> {
  readonly runs: Awaited<ReturnType<HistoryStore['runs']>>;
  readonly last: RunRecord | undefined;
  readonly before: RunRecord | undefined;
}

const nothing: Remembered = { runs: [], last: undefined, before: undefined, plans: [] };

async function remembered(places: HistoryPlaces): Promise<Remembered> {
  const history = await historyIfAny(places);
  if (history === undefined) return nothing;
  try {
    const runs = await history.runs();
    const [newest] = runs;
    if (newest === undefined) return nothing;
    const earlier = earlierRun(runs, newest, 'reading');
    return {
      runs,
      last: await history.load(newest.id),
      before: earlier === undefined ? undefined : await history.load(earlier.id),
      ...(await plansIn(newest.place)),
    };
  } finally {
    await history.close();
  }
}

/** What is known of a council whose settings cannot be read: a slip in a file of its clerk does not undo its last audit. */
async function stillKnown(
  council: FleetCouncil,
  environment: Environment,
): Promise<Remembered & Pick<StatusRow, 'council'>> {
  const { council: name, places } = await placesDespite(council, environment);
  try {
    return { ...(await remembered(places)), council: name };
  } catch (error) {
    if (!(error instanceof BeadleError)) throw error;
    return { ...nothing, problem: error.message, council: name };
  }
}

type Outcomes = FleetState['outcomes'];

/** What was wrong with the last audit of the fleet: it could not run, or its papers could not be copied to where they still should. */
function wrongIn(council: FleetCouncil, outcomes: Outcomes): Pick<StatusRow, 'problem' | 'notDelivered'> {
  const outcome = outcomes[council.id];
  if (outcome === undefined) return {};
  if (!outcome.ran) return { problem: outcome.error.message };
  const { notDelivered } = outcome;
  return notDelivered === undefined || council.deliverTo === undefined ? {} : { notDelivered };
}

async function rowOf(
  council: FleetCouncil,
  world: { readonly fleet: Fleet; readonly environment: Environment },
  outcomes: Outcomes,
  now: Date,
): Promise<StatusRow> {
  const { id, groups } = council;
  const wrong = wrongIn(council, outcomes);
  const shared = { id, groups };
  try {
    const settings = await settingsOf(council, world);
    const known = await remembered(historyPlaces(settings));
    const ends = await certificateEnds(settings);
    return statusRow(
      {
        ...shared,
        ...known,
        council: settings.council,
        ...(ends === undefined ? {} : { credentialEnds: ends }),
        ...wrong,
      },
      now,
    );
  } catch (error) {
    if (!(error instanceof BeadleError)) throw error;
    const known = await stillKnown(council, world.environment);
    // Whoever mends the first should not come back to find the second.
    const problem = [error.message, known.problem ?? ''].filter((one) => one !== '').join(' ');
    return statusRow({ ...shared, ...wrong, ...known, problem }, now);
  }
}

/** How the last audits ended: of all computers where there is a database, else of this one. */
async function lastOutcomes({
  fleet,
  environment,
}: Pick<Parameters<typeof rowOf>[1], 'fleet' | 'environment'>) {
  const memory = await sharedMemory(fleet, environment);
  if (memory === undefined) return lastOutcomesIn(await readFleetState(fleet.folder));
  try {
    return Object.fromEntries([...(await keptOutcomes(memory))].map(([id, { outcome }]) => [id, outcome]));
  } finally {
    await memory.close();
  }
}

/** One row a council, worst first, from what is kept. Signs in nowhere. */
export async function readStatus(
  councils: readonly FleetCouncil[],
  world: { readonly fleet: Fleet; readonly environment: Environment; readonly now: Date },
): Promise<StatusRow[]> {
  const outcomes = await lastOutcomes(world);
  const rows: StatusRow[] = [];
  for (const council of councils) rows.push(await rowOf(council, world, outcomes, world.now));
  return worstFirst(rows);
}
