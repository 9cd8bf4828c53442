import { collectSnapshot } from '../../src/sources/run/collect-snapshot.ts';
import { openTenant } from '../../src/graph/tenant.ts';
import { stageOf } from './collect/run.ts';

const day = 86_400_000;

/** Collects a generated tenant through the simulator, on a virtual clock, into a snapshot file. @returns its tenant id */
export async function writeScaleSnapshot(mailboxes: number, file: string): Promise<string> {
  const { tenant, time, simulator, token } = stageOf(mailboxes, 'p1');
  const end = time.now() + 2 * day;
  const get = {
    getToken: (scopes: string | string[]) =>
      Promise.resolve({
        token: token(String(scopes).includes('outlook') ? 'exchange' : 'graph'),
        expiresOnTimestamp: end,
      }),
  };
  await time.run(
    (async () => {
      const opened = await openTenant({
        tenantId: tenant.id,
        credential: { get, renew: () => get },
        fetch: simulator.handle,
        time,
        deadline: new Date(end),
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
        });
        await collection.writeTo(file);
        await collection.discard();
      } finally {
        opened.close();
      }
    })(),
  );
  return tenant.id;
}
