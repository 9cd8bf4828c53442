import type { TokenCredential } from '@azure/identity';
import { expect, it } from 'vitest';
import { expectedCost } from '../../src/sources/probe/expected-cost.ts';
import { probeCollectors } from '../../src/sources/probe/probe.ts';
import { openTenant } from '../../src/graph/tenant.ts';
import { collectOnce, stageOf, type Stage } from '../benchmark/collect/run.ts';

const probed = async ({ tenant, time, simulator, token }: Stage) => {
  const credential: TokenCredential = {
    getToken: async (scopes) => ({
      token: token([scopes].flat().join().includes('outlook') ? 'exchange' : 'graph'),
      expiresOnTimestamp: 4e12,
    }),
  };
  const open = async () => {
    const { reader, close } = await openTenant({
      tenantId: tenant.id,
      credential: { get: credential, renew: () => credential },
      fetch: simulator.handle,
      time,
    });
    try {
      return await probeCollectors(reader);
    } finally {
      close();
    }
  };
  return time.run(open());
};

it.each([
  ['p1', 40],
  ['free', 15],
] as const)('doctor expects of an audit on %s what the audit then asks', async (plan, mailboxes) => {
  const { probes, accounts = 0, devices } = await probed(stageOf(mailboxes, plan));
  const expected = expectedCost(probes, { accounts, devices });
  const stage = stageOf(mailboxes, plan);
  const { wallMs } = await collectOnce(stage);
  const sent = stage.simulator.records.filter(
    ({ service, batch }) => service !== 'login' && batch === undefined,
  ).length;
  expect(expected.requests / sent).toBeGreaterThan(0.85);
  expect(expected.requests / sent).toBeLessThan(1.15);
  expect(expected.seconds).toBeGreaterThan((wallMs / 1000) * 0.85);
  expect(expected.seconds).toBeLessThan(wallMs / 1000 + 4);
});
