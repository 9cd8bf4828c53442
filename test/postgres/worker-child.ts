import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { councilIds, councils } from '../../fixtures/councils/index.ts';
import { startServer } from '../../fixtures/server.ts';
import { createSimulator } from '../../fixtures/simulator/simulator.ts';
import { fleetTools } from '../../src/cli/fleet/fleet-tools.ts';
import { readFleet } from '../../src/fleet/fleet-file.ts';
import { runWorker } from '../../src/fleet/run-worker.ts';
import { sharedTenants } from '../../src/fleet/shared-tenants.ts';
import type { QueueTimes } from '../../src/store/postgres/job-queues.ts';
import { openPgBossQueue } from '../../src/store/postgres/pg-boss-queue.ts';
import { openPostgresMemory } from '../../src/store/postgres/postgres-memory.ts';

/** What the test tells the process. */
export interface WorkerOrders {
  readonly file: string;
  readonly url: string;
  readonly times: QueueTimes;
}

/** A worker in a process of its own, with a Microsoft that takes its time and a short patience; it says what it does. */
const { file, url, times } = JSON.parse(process.argv[2] ?? '') as WorkerOrders;
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const now = new Date();
const tenants = councilIds.map((id) => councils[id](now).tenant);
const server = await startServer(
  createSimulator({ tenants, noRecords: true, latency: { exchange: 50, graph: 10 } }),
);
setDefaultCACertificates([...getCACertificates(), server.caPem]);
const fleet = await readFleet(file);
const practice = { elsewhere: () => Promise.resolve(server.elsewhere), close: () => server.close() };
await runWorker({
  concurrency: 1,
  tools: {
    ...fleetTools(fleet, practice),
    resume: true,
    takesOver: true,
    claimTenant: sharedTenants({ mayRepeat: true }),
  },
  queue: await openPgBossQueue({ url, minutes: 60, onTrouble: say, times }),
  memory: await openPostgresMemory(url),
  watch: {
    began: ({ id }) => say(`began ${id}`),
    says: () => undefined,
    ended: ({ id }) => say(`ended ${id}`),
    postponed: ({ id }, { error }) => say(`postponed ${id} ${error.code}`),
    trouble: say,
  },
  signal: new AbortController().signal,
  drain: false,
});
