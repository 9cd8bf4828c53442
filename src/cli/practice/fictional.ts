import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { councilIds, councils, type CouncilId } from '../../../fixtures/councils/index.ts';
import { startServer, type SimulatorServer } from '../../../fixtures/server.ts';
import { createSimulator, type Simulator } from '../../../fixtures/simulator/simulator.ts';
import { cannotListen } from '../../model/cannot-listen.ts';
import { systemClock } from '../../model/clock.ts';
import { BeadleError } from '../../model/error.ts';
import { nearest } from '../../rulebook/nearest.ts';

const isFictional = (id: string): id is CouncilId => councilIds.some((known) => known === id);

/** @throws BeadleError with the code given when there is no such fictional council */
export function fictionalCouncil(id: string, code: 'CONFIG_INVALID' | 'USAGE'): CouncilId {
  if (isFictional(id)) return id;
  const near = nearest(id, councilIds);
  throw new BeadleError(code, `There is no fictional council "${id}".`, {
    hint: `${near === undefined ? '' : `Did you mean "${near}"? `}Choose one of: ${councilIds.join(', ')}.`,
  });
}

/** Serves a simulator on this computer. @param port 0: a free one @throws BeadleError USAGE, NETWORK */
export async function serveHere(simulator: Simulator, port = 0): Promise<SimulatorServer> {
  try {
    return await startServer(simulator, port);
  } catch (error) {
    throw cannotListen(error, port);
  }
}

/** Plays Microsoft for all fictional councils on this computer, and lets this process trust it. */
export async function playMicrosoft(): Promise<SimulatorServer> {
  const now = systemClock();
  const tenants = councilIds.map((id) => councils[id](now).tenant);
  const server = await serveHere(createSimulator({ tenants, noRecords: true }));
  setDefaultCACertificates([...getCACertificates(), server.caPem]);
  return server;
}
