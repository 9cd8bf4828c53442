import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { fleetTools } from '../../../src/cli/fleet/fleet-tools.ts';
import { prepareLongRun } from '../../../src/cli/fleet/long-run.ts';
import { ownProcess } from '../../../src/cli/own-process.ts';
import { readFleet } from '../../../src/fleet/fleet-file.ts';
import { runFleet } from '../../../src/fleet/run-fleet.ts';
import { runWorker } from '../../../src/fleet/run-worker.ts';
import { sharedTenants } from '../../../src/fleet/shared-tenants.ts';
import { makeGovernor } from '../../../src/graph/scheduler/governor.ts';
import { openPgBossQueue } from '../../../src/store/postgres/pg-boss-queue.ts';
import { openPostgresMemory } from '../../../src/store/postgres/postgres-memory.ts';
import { peakMemory } from '../peak-memory.js';
import type { SimulatorServer } from '../../../fixtures/server.ts';

/** What the benchmark tells a process of the fleet: with a database it is a worker, without one the whole fleet. */
export interface FleetOrders {
  readonly file: string;
  readonly concurrency: number;
  readonly microsoft: Pick<SimulatorServer, 'elsewhere' | 'caPem'>;
  readonly databaseUrl?: string;
}

/** What it tells when a council has ended. Milliseconds and bytes. */
export interface CouncilEnded {
  readonly ran: boolean;
  readonly at: number;
  /** CPU of the process so far. */
  readonly cpu: number;
  /** Still in use after a garbage collection, asked for now and then. */
  readonly held?: number;
  /** The most that was resident so far. */
  readonly peak: number;
}

// What the commands of a fleet do first.
ownProcess.claim();
prepareLongRun();
const { file, concurrency, microsoft, databaseUrl } = JSON.parse(process.argv[2] ?? '') as FleetOrders;
setDefaultCACertificates([...getCACertificates(), microsoft.caPem]);
const fleet = await readFleet(file);
const governor = makeGovernor();
// Its certificate is trusted like any other by now: one that is named makes a connection of its own for each sign-in, which
// Microsoft's does not.
const { authority, hosts } = microsoft.elsewhere;
const practice = {
  elsewhere: () => Promise.resolve({ authority: { host: authority.host }, hosts }),
  close: () => Promise.resolve(),
};
const tools = {
  ...fleetTools(fleet, practice),
  // One app looks after the whole fleet, as a provider's does.
  governorOf: () => governor,
  claimTenant: sharedTenants({ mayRepeat: databaseUrl !== undefined }),
};

let done = 0;
const tell = (ran: boolean): void => {
  done += 1;
  const { user, system } = process.cpuUsage();
  const looks = done % 20 === 0;
  if (looks) globalThis.gc?.();
  const ended: CouncilEnded = {
    ran,
    at: performance.timeOrigin + performance.now(),
    cpu: (user + system) / 1000,
    peak: peakMemory(),
    ...(looks ? { held: process.memoryUsage().heapUsed } : {}),
  };
  process.stdout.write(`${JSON.stringify(ended)}\n`);
};
const nothing = (): void => undefined;
const watch = {
  began: nothing,
  says: nothing,
  postponed: nothing,
  trouble: nothing,
  ended: (_: object, { ran }: { readonly ran: boolean }) => tell(ran),
};
const { signal } = new AbortController();
if (databaseUrl === undefined)
  await runFleet({ councils: fleet.councils, concurrency, tools, watch, signal });
else {
  const memory = await openPostgresMemory(databaseUrl);
  const queue = await openPgBossQueue({ url: databaseUrl, minutes: 60, onTrouble: nothing });
  // Begins when the benchmark has queued the councils and says so: how long a process takes to start is not measured.
  process.stdout.write('ready\n');
  await new Promise((resolve) => process.stdin.once('data', resolve));
  process.stdin.destroy();
  await runWorker({
    concurrency,
    tools: { ...tools, resume: true, takesOver: true },
    queue,
    memory,
    watch,
    signal,
    drain: true,
  });
  await memory.close();
}
