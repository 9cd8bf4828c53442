import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { collectSnapshot } from '../../src/sources/run/collect-snapshot.ts';
import { openTenant } from '../../src/graph/tenant.ts';
import { CouncilInputs } from '../../src/model/council.ts';

/** What the test tells the process that it is going to kill. */
export const Orders = z.object({
  tenantId: z.string(),
  hosts: z.object({ graph: z.string(), exchange: z.string() }),
  tokens: z.object({ graph: z.string(), exchange: z.string() }),
  inputs: CouncilInputs,
  start: z.number(),
  journal: z.string(),
  path: z.string(),
  resume: z.boolean(),
});
export type Orders = z.infer<typeof Orders>;

const orders = Orders.parse(JSON.parse(readFileSync(0, 'utf8')));
const began = Date.now();
const later = 24 * 3_600_000;
const credential = {
  getToken: (scopes: string | readonly string[]) =>
    Promise.resolve({
      token: String(scopes).includes('outlook') ? orders.tokens.exchange : orders.tokens.graph,
      expiresOnTimestamp: began + later,
    }),
};
const opened = await openTenant({
  tenantId: orders.tenantId,
  credential: { get: credential, renew: () => credential },
  hosts: orders.hosts,
});
const collection = await collectSnapshot({
  reader: opened.reader,
  access: opened.graph,
  clock: () => new Date(orders.start + Date.now() - began),
  inputs: orders.inputs,
  digestKey: 'the digest key of the fault suite',
  beadle: '0.0.0',
  source: 'simulator',
  journal: { folder: orders.journal, resume: orders.resume },
});
opened.close();
process.stdout.write('writing\n');
await collection.writeTo(orders.path);
await collection.discard();
