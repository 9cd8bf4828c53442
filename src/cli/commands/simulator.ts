import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { councils } from '../../../fixtures/councils/index.ts';
import type { SimulatorServer } from '../../../fixtures/server.ts';
import { benchmarkLatency, createSimulator, type Simulator } from '../../../fixtures/simulator/simulator.ts';
import { systemClock } from '../../model/clock.ts';
import { BeadleError } from '../../model/error.ts';
import { writeFileAtomic } from '../../snapshot/private-files.ts';
import { fictionalCouncil, serveHere } from '../practice/fictional.ts';
import type { Terminal } from '../terminal.ts';
import type { Command } from './command-options.ts';

export interface SimulatorCommand {
  readonly council: string;
  readonly port: number;
  readonly ca: string;
  readonly limits: boolean;
  readonly slow: boolean;
}

const portRange = 65_535;

function listen(simulator: Simulator, port: number): Promise<SimulatorServer> {
  if (!Number.isInteger(port) || port < 0 || port > portRange)
    throw new BeadleError('USAGE', `${String(port)} is not a port.`, {
      hint: 'Give a whole number up to 65535.',
    });
  return serveHere(simulator, port);
}

/** Resolves at Ctrl-C, or at a polite kill. */
const stopped = (): Promise<void> =>
  new Promise((done) => {
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
  });

function tell(
  council: ReturnType<(typeof councils)['exampleton']>,
  server: SimulatorServer,
  caFile: string,
  terminal: Terminal,
): void {
  const { tenantId, clientId, clientSecret } = council.settings;
  if (terminal.json) {
    terminal.result(
      JSON.stringify({
        council: council.title,
        tenantId,
        clientId,
        clientSecret,
        origin: server.origin,
        caFile,
      }),
    );
    return;
  }
  terminal.result(`${council.title}, a fictional council. Ctrl-C stops it.

  tenant id      ${tenantId}
  client id      ${clientId}
  client secret  ${clientSecret}
  sign-in        ${server.origin}
  Graph          ${server.origin}/v1.0 and ${server.origin}/beta
  Exchange       ${server.origin}/adminapi/beta/${tenantId}/InvokeCommand
  authority      ${caFile}

A client has to trust that certificate, for instance by NODE_EXTRA_CA_CERTS (Node) or --cacert (curl).
With Microsoft's libraries: authorityHost ${server.origin} and disableInstanceDiscovery for @azure/identity;
baseUrl ${server.origin} and customHosts ["localhost"] for the Graph SDK.
To practise with Beadle itself, "beadle init --practice" is simpler.`);
}

/** `beadle simulator`: Microsoft's services for one fictional council, for other tools and for looking. */
export const simulator: Command<SimulatorCommand> = async (options, terminal) => {
  const council = councils[fictionalCouncil(options.council, 'USAGE')](systemClock());
  const played = createSimulator({
    tenants: [council.tenant],
    throttle: options.limits,
    ...(options.slow && { latency: benchmarkLatency }),
  });
  const server = await listen(played, options.port);
  const caFile = resolve(options.ca);
  try {
    await writeFileAtomic(caFile, server.caPem);
    // Listens before it says that Ctrl-C stops it: who is quick would else leave the certificate behind.
    const end = stopped();
    tell(council, server, caFile, terminal);
    await end;
  } finally {
    await rm(caFile, { force: true });
    await server.close();
  }
  terminal.note(`\n${String(played.records.length)} requests answered.`);
  return 0;
};
