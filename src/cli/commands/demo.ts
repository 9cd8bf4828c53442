import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { join, resolve } from 'node:path';
import { councilIds, councils, type CouncilId } from '../../../fixtures/councils/index.ts';
import { startServer } from '../../../fixtures/server.ts';
import { createSimulator } from '../../../fixtures/simulator/simulator.ts';
import { systemClock } from '../../model/clock.ts';
import { CouncilInputs } from '../../model/council.ts';
import { BeadleError } from '../../model/error.ts';
import { serialiseSnapshot } from '../../snapshot/write.ts';
import { finishAudit } from '../audit/finish.ts';
import { whileNotInterrupted } from '../interrupt.ts';
import { slug } from '../../audit/places.ts';
import { progressOn } from '../progress/progress.ts';
import { readTenant } from '../../audit/read-tenant.ts';
import { assertWritable } from '../../audit/run-folder.ts';
import { loadStandards } from '../../audit/standards.ts';
import type { Command } from './options.ts';

export interface DemoCommand {
  readonly council: string | undefined;
  readonly output: string;
}

const isCouncil = (id: string): id is CouncilId => councilIds.some((known) => known === id);

const chosen = (id: string): CouncilId => {
  if (isCouncil(id)) return id;
  throw new BeadleError('USAGE', `There is no fictional council "${id}".`, {
    hint: `Choose one of: ${councilIds.join(', ')}.`,
  });
};

/** Digests of fictional addresses need no secret; a fixed one keeps two demos comparable. */
const fictionalKey = 'demo';

/**
 * `beadle demo`: audits a fictional council through everything that a real audit uses: sign-in, client, middleware,
 * scheduler. Only the other end is ours, a simulator on loopback HTTPS.
 */
export const demo: Command<DemoCommand> = async (options, terminal) => {
  const council = councils[chosen(options.council ?? 'exampleton')](systemClock());
  const { settings } = council;
  const inputs = CouncilInputs.parse(council.inputs);
  const standards = await loadStandards(settings.policy, process.cwd());
  const output = resolve(options.output);
  await assertWritable(join(output, slug(council.title)));
  terminal.note(`${council.title}: a fictional council, served by a simulator on this computer.`);
  const server = await startServer(createSimulator({ tenants: [council.tenant] }));
  setDefaultCACertificates([...getCACertificates(), server.caPem]);
  const progress = await progressOn(terminal);
  try {
    await whileNotInterrupted(async (signal) => {
      const collection = await readTenant({
        access: {
          signIn: { method: 'client-secret', clientId: settings.clientId },
          tenantId: settings.tenantId,
          secrets: {
            clientSecret: settings.clientSecret,
            certificatePath: undefined,
            certificatePassword: undefined,
            federatedTokenFile: undefined,
          },
          elsewhere: server.elsewhere,
        },
        source: 'simulator',
        inputs,
        digestKey: fictionalKey,
        signal,
        teller: terminal,
        progress,
      });
      const snapshot = await collection.load();
      await collection.discard();
      await finishAudit(snapshot, {
        snapshotText: await serialiseSnapshot(snapshot),
        council: {
          name: council.title,
          nation: standards.policy.nation,
          inputs,
          attestations: council.answers,
          exceptions: [],
        },
        standards,
        output,
        signal,
        terminal,
        progress,
      });
    });
  } finally {
    await server.close();
  }
  return 0;
};
