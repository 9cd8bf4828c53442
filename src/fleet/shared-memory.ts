import { z } from 'zod';
import { databaseIn, type Environment } from '../audit/council/environment.ts';
import { namesNobody } from '../model/error-words.ts';
import type { FleetMemory } from '../store/fleet-memory.ts';
import { CouncilOutcome } from './council-outcome.ts';
import type { Fleet } from './fleet-file.ts';

const Kept = z.object({ outcome: CouncilOutcome, endedAt: z.string() });
type Kept = z.infer<typeof Kept>;

const beginning = 'outcome:';

/** The database of a fleet, by the environment or by .env beside the fleet file; undefined without one. */
export const databaseOfFleet = (fleet: Fleet, environment: Environment): string | undefined =>
  databaseIn({ ...fleet.shared.environment, ...environment });

/** What all computers of a fleet know; undefined where there is no database. @throws BeadleError as it does */
export async function sharedMemory(fleet: Fleet, environment: Environment): Promise<FleetMemory | undefined> {
  const url = databaseOfFleet(fleet, environment);
  if (url === undefined) return undefined;
  // PostgreSQL's client is loaded only where there is a database.
  const { openPostgresMemory } = await import('../store/postgres/postgres-memory.ts');
  return openPostgresMemory(url);
}

/** What a shared database says of an error whose words may name a person: where they can be read. */
function withoutNames(outcome: CouncilOutcome): CouncilOutcome {
  if (outcome.ran || namesNobody(outcome.error.code)) return outcome;
  const { code } = outcome.error;
  const error = {
    code,
    message: `The audit could not run (${code}). What was wrong stands on the computer that ran it.`,
    hint: 'Run "beadle config check" there: it names file and line. If it finds nothing, run the audit again by hand.',
  };
  return { ...outcome, error };
}

/** Keeps how the audit of a council ended, for who asks for the state of the fleet on whichever computer. */
export const keepOutcome = (
  memory: FleetMemory,
  { id, outcome, endedAt }: { readonly id: string; readonly outcome: CouncilOutcome; readonly endedAt: Date },
): Promise<void> =>
  memory.keep(`${beginning}${id}`, {
    outcome: withoutNames(outcome),
    endedAt: endedAt.toISOString(),
  } satisfies Kept);

/** How the last audit of each council ended; one that another version kept, and that cannot be read, is left out. */
export async function keptOutcomes(memory: FleetMemory): Promise<ReadonlyMap<string, Kept>> {
  const all = Object.entries(await memory.readAll(beginning));
  return new Map(
    all.flatMap(([id, value]) => {
      const kept = Kept.safeParse(value);
      return kept.success ? [[id, kept.data] as const] : [];
    }),
  );
}
