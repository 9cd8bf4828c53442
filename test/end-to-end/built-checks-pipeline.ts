import { zoneDns } from '../../fixtures/simulator/zone.ts';
import { createSimulator } from '../../fixtures/simulator/simulator.ts';
import type { Council } from '../../fixtures/councils/index.ts';
import type { Collection } from '../../src/sources/run/collection.ts';
import { collectSnapshot } from '../../src/sources/run/collect-snapshot.ts';
import { deriveFacts } from '../../src/facts/derive.ts';
import type { FactBase } from '../../src/facts/subjects.ts';
import type { GraphReader } from '../../src/graph/reader.ts';
import { openTenant } from '../../src/graph/tenant.ts';
import { makeVirtualTime, type VirtualTime } from '../../src/graph/virtual-time.ts';
import { CouncilInputs } from '../../src/model/council.ts';
import type { Snapshot } from '../../src/sources/kinds.ts';

/** What came out of one council, from its tenant to the facts. */
export interface Audited {
  readonly snapshot: Snapshot;
  readonly facts: FactBase;
}

/** What stands between the collectors and the client: a test may keep the answers. */
type Between = (reader: GraphReader) => GraphReader;

async function readAt(
  time: VirtualTime,
  { tenant, settings, inputs, zone }: Council,
  at: Date,
  between: Between,
): Promise<Collection> {
  const simulator = createSimulator({
    tenants: [tenant],
    clock: { now: time.now, sleep: (ms) => time.sleep(ms) },
    tokenLifetime: 86_400,
  });
  const get = {
    getToken: (scopes: string | string[]) => {
      const audience = String(scopes).includes('outlook') ? 'exchange' : 'graph';
      return Promise.resolve({
        token: simulator.token(settings.tenantId, settings.clientId, audience),
        expiresOnTimestamp: time.now() + 86_400_000,
      });
    },
  };
  const connection = await openTenant({
    tenantId: settings.tenantId,
    credential: { get, renew: () => get },
    fetch: simulator.handle,
    time,
  });
  try {
    const { graph, exchange, reader } = connection;
    return await collectSnapshot({
      reader: between(reader),
      access: {
        kind: graph.kind,
        tenantId: graph.tenantId,
        permissions: [...graph.permissions, ...('permissions' in exchange ? exchange.permissions : [])],
      },
      clock: () => at,
      inputs: CouncilInputs.parse(inputs),
      digestKey: 'key of a fictional council',
      beadle: '0.1.0',
      source: 'simulator',
      dns: zoneDns(zone),
    });
  } finally {
    connection.close();
  }
}

/** On a virtual clock: on a machine that is busy with other things, a real one lets answers come too late. */
function read(council: Council, at: Date, between: Between = (reader) => reader): Promise<Collection> {
  const time = makeVirtualTime(at.getTime());
  return time.run(readAt(time, council, at, between));
}

/** The first half of an audit: simulator, client, collectors, and the snapshot file. */
export async function writeCouncil(council: Council, at: Date, path: string): Promise<void> {
  const collection = await read(council, at);
  try {
    await collection.writeTo(path);
  } finally {
    await collection.discard();
  }
}

/** The second half. */
export function factsOfCouncil(snapshot: Snapshot, council: Council, at: Date): Audited {
  const inputs = CouncilInputs.parse(council.inputs);
  return { snapshot, facts: deriveFacts({ snapshot, council: inputs, asOf: at }) };
}

/** The whole way of an audit in one process: simulator, client, collectors, snapshot, facts. */
export const audited = async (council: Council, at: Date, between?: Between): Promise<Audited> => {
  const collection = await read(council, at, between);
  try {
    return factsOfCouncil(collection.load(), council, at);
  } finally {
    await collection.discard();
  }
};
