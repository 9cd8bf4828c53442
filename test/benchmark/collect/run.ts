import { rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TokenCredential } from '@azure/identity';
import { scaleTenant } from '../../../fixtures/simulator/scale/scale.ts';
import { benchmarkLatency, createSimulator, type Simulator } from '../../../fixtures/simulator/simulator.ts';
import type { TenantData } from '../../../fixtures/simulator/tenant.ts';
import { collectSnapshot } from '../../../src/sources/run/collect-snapshot.ts';
import { openTenant } from '../../../src/graph/tenant.ts';
import { makeVirtualTime, type VirtualTime } from '../../../src/graph/virtual-time.ts';

export type Plan = 'p1' | 'free';

export interface Stage {
  readonly tenant: TenantData;
  readonly time: VirtualTime;
  readonly simulator: Simulator;
  readonly token: (audience: 'graph' | 'exchange') => string;
}

const start = Date.parse('2026-11-24T09:00:00Z');

/** A generated tenant behind the simulator, with Microsoft's limits and latencies, on a virtual clock. */
export const stageOf = (
  mailboxes: number,
  plan: Plan,
  { cmdletsTogether = false }: { readonly cmdletsTogether?: boolean } = {},
): Stage => {
  const tenant = scaleTenant(mailboxes, plan, { now: new Date(start) });
  const [app] = tenant.apps;
  if (app === undefined) throw new Error('the tenant has no app registration');
  const time = makeVirtualTime(start);
  const simulator = createSimulator({
    tenants: [tenant],
    clock: { now: time.now, sleep: (ms) => time.sleep(ms) },
    latency: benchmarkLatency,
    throttle: true,
    tokenLifetime: 48 * 3600,
    briefRecords: true,
    cmdletsTogether,
  });
  return { tenant, time, simulator, token: (audience) => simulator.token(tenant.id, app.appId, audience) };
};

export interface Collected {
  /** Milliseconds of the virtual clock. */
  readonly wallMs: number;
  readonly unavailable: readonly string[];
}

/** Beadle's own collection, streamed to a snapshot file. */
export const collectOnce = async ({ tenant, time, simulator, token }: Stage): Promise<Collected> => {
  const credential: TokenCredential = {
    getToken: (scopes) =>
      Promise.resolve({
        token: token([scopes].flat().join().includes('outlook') ? 'exchange' : 'graph'),
        expiresOnTimestamp: start + 48 * 3_600_000,
      }),
  };
  const folder = await mkdtemp(join(tmpdir(), 'beadle-bench-'));
  const run = async (): Promise<string[]> => {
    const opened = await openTenant({
      tenantId: tenant.id,
      credential: { get: credential, renew: () => credential },
      fetch: simulator.handle,
      time,
      deadline: new Date(start + 24 * 3_600_000),
    });
    try {
      const collection = await collectSnapshot({
        reader: opened.reader,
        access: opened.graph,
        clock: () => new Date(time.now()),
        inputs: { emergencyAccounts: [], ownDomains: [] },
        digestKey: 'benchmark',
        beadle: '0.0.0',
        source: 'simulator',
        journal: { folder: join(folder, 'journal'), resume: false },
      });
      await collection.writeTo(join(folder, 'snapshot.json'));
      await collection.discard();
      return collection.reads.flatMap((one) =>
        one.status === 'unavailable' ? [`${one.evidence}: ${one.cause ?? ''}`] : [],
      );
    } finally {
      opened.close();
    }
  };
  try {
    const unavailable = await time.run(run());
    return { wallMs: time.now() - start, unavailable };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
