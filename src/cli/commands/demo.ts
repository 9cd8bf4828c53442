import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { resolve } from 'node:path';
import { councils, type Council } from '../../../fixtures/councils/index.ts';
import { createSimulator } from '../../../fixtures/simulator/simulator.ts';
import { zoneDns } from '../../../fixtures/simulator/zone.ts';
import { systemClock } from '../../model/clock.ts';
import { CouncilInputs } from '../../model/council.ts';
import { auditCouncil } from '../../audit/audit-council.ts';
import type { Access } from '../../audit/connect.ts';
import { folderStore } from '../../audit/folder-store.ts';
import { whileNotInterrupted } from '../interrupt.ts';
import { fictionalCouncil, serveHere } from '../practice/fictional.ts';
import { progressOn } from '../progress/progress.ts';
import type { TenantToRead } from '../../audit/read-tenant.ts';
import { loadStandards } from '../../audit/standards.ts';
import { openReport } from '../audit/open-report.ts';
import { tellResult } from '../audit/tell-result.ts';
import type { Command } from './command-options.ts';

export interface DemoCommand {
  readonly council: string | undefined;
  readonly output: string;
  readonly open: boolean;
}

/** Digests of fictional addresses need no secret; a fixed one keeps two demos comparable. */
const fictionalKey = 'demo';

/** How a fictional council is reached: its app's secret, and the simulator in Microsoft's place. */
function simulated(settings: Council['settings'], elsewhere: Access['elsewhere']): TenantToRead {
  return {
    access: {
      signIn: { method: 'client-secret', clientId: settings.clientId },
      tenantId: settings.tenantId,
      secrets: {
        clientSecret: settings.clientSecret,
        certificatePath: undefined,
        certificatePassword: undefined,
        federatedTokenFile: undefined,
      },
      ...(elsewhere === undefined ? {} : { elsewhere }),
    },
    source: 'simulator',
    digestKey: fictionalKey,
  };
}

/**
 * `beadle demo`: audits a fictional council through everything that a real audit uses: sign-in, client, middleware,
 * scheduler. Only the other end is ours, a simulator on loopback HTTPS.
 */
export const demo: Command<DemoCommand> = async (options, terminal) => {
  const council = councils[fictionalCouncil(options.council ?? 'exampleton', 'USAGE')](systemClock());
  const standards = await loadStandards(council.settings.policy, process.cwd());
  const store = folderStore({ output: resolve(options.output), council: council.title });
  await store.prepare();
  terminal.note(`${council.title}: a fictional council, served by a simulator on this computer.`);
  const server = await serveHere(createSimulator({ tenants: [council.tenant] }));
  setDefaultCACertificates([...getCACertificates(), server.caPem]);
  const progress = await progressOn(terminal);
  try {
    await whileNotInterrupted(async (signal) => {
      const audited = await auditCouncil(
        {
          council: {
            name: council.title,
            nation: standards.policy.nation,
            inputs: CouncilInputs.parse(council.inputs),
            attestations: council.answers,
            exceptions: [],
          },
          standards,
          evidence: {
            from: 'tenant',
            tenant: { ...simulated(council.settings, server.elsewhere), dns: zoneDns(council.zone) },
          },
        },
        { progress, teller: terminal, clock: systemClock, store, signal },
      );
      tellResult(audited, terminal);
      if (options.open) await openReport(audited.place, terminal);
    });
  } finally {
    await store.close();
    await server.close();
  }
  return 0;
};
