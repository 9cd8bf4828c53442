import type { PlantedFault } from './planted-fault.ts';

const suites = ['test/postgres'];

/** What keeps two computers, or one that woke up, from auditing a council beside each other. */
export const faultsOfWorkers: readonly PlantedFault[] = [
  {
    place: 'workers',
    kind: 'the database keeps a run of who has lost its claim',
    file: 'src/store/postgres/record-run.ts',
    was: 'if (claim !== undefined) await assertHeld(client, council, claim);',
    becomes: '',
    suites,
  },
  {
    place: 'workers',
    kind: 'the file keeps a run of who has lost its claim',
    file: 'src/store/sqlite/sqlite-history.ts',
    was: 'if (claim !== undefined) assertHeld(database, claim);',
    becomes: '',
    suites: ['src/store', 'test/history'],
  },
  {
    place: 'workers',
    kind: 'a lost claim is won back by who renews it',
    file: 'src/store/postgres/database-leases.ts',
    was: 'WHERE council_key = $1 AND name = $2 AND owner = $3`,',
    becomes: 'WHERE council_key = $1 AND name = $2 AND $3 IS NOT NULL`,',
    suites,
  },
  {
    place: 'workers',
    kind: 'a claim is taken from who still holds it',
    file: 'src/store/postgres/database-leases.ts',
    was: 'WHERE held.until <= clock_timestamp()`,',
    becomes: 'WHERE true`,',
    suites,
  },
  {
    place: 'workers',
    kind: 'a council sees the runs of another',
    file: 'src/store/postgres/database-rows.ts',
    was: "'SELECT * FROM beadle.runs WHERE council_key = $1 AND id = $2',",
    becomes: "'SELECT * FROM beadle.runs WHERE $1::text = $1::text AND id = $2',",
    suites,
  },
  {
    place: 'workers',
    kind: 'a journal is gone on with where its writer can still reach it',
    file: 'src/snapshot/take-journal-over.ts',
    was: 'await cp(folder, taken, { recursive: true })',
    becomes: "await (await import('node:fs/promises')).rename(folder, taken)",
    suites: ['src/snapshot'],
  },
  {
    place: 'workers',
    kind: 'two audits of one council wait',
    file: 'src/store/postgres/job-queues.ts',
    was: "policy: 'exclusive' }",
    becomes: "policy: 'standard' }",
    suites: ['test/postgres/jobs.test.ts'],
  },
  {
    place: 'workers',
    kind: 'a night that nobody was there for is never made up for',
    file: 'src/store/postgres/job-schedules.ts',
    was: "missed: 'once' } as const",
    becomes: "missed: 'skip' } as const",
    suites: ['test/postgres/jobs.test.ts'],
  },
  {
    place: 'workers',
    kind: 'a secret of the environment reaches the log',
    file: 'src/cli/fleet/log-safe.ts',
    was: 'return [value, password, decoded(password)];',
    becomes: 'return [value];',
    suites: ['src/cli/fleet'],
  },
  {
    place: 'workers',
    kind: 'a file of a council is quoted in the log',
    file: 'src/cli/fleet/json-log.ts',
    was: 'const words = namesNobody(error.code) ? error : undefined;',
    becomes: 'const words = error;',
    suites: ['src/cli/fleet'],
  },
];
