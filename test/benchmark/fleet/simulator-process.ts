import { scaleTenant } from '../../../fixtures/simulator/scale/scale.ts';
import { startServer } from '../../../fixtures/server.ts';
import { benchmarkLatency, createSimulator } from '../../../fixtures/simulator/simulator.ts';

/** Microsoft for the whole fleet, in a process of its own: what it costs is not the fleet's. Ends with its input. */
const councils = Number(process.argv[2]);
const now = new Date();
const tenants = Array.from({ length: councils }, (_, index) =>
  scaleTenant(15, 'p1', { seed: index + 1, now }),
);
const server = await startServer(
  createSimulator({ tenants, latency: benchmarkLatency, throttle: true, noRecords: true }),
);
process.stdout.write(`${JSON.stringify({ elsewhere: server.elsewhere, caPem: server.caPem })}\n`);
process.stdin.resume().on('end', () => process.exit(0));
