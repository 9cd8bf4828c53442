import { setupServer, type SetupServer } from 'msw/node';
import { councils } from '../../fixtures/councils/index.ts';
import { simulatorHandlers } from '../../fixtures/msw.ts';
import { createSimulator } from '../../fixtures/simulator/simulator.ts';
import type { Fault } from '../../fixtures/simulator/world.ts';
import type { Scene } from './scene.ts';

/** Microsoft as a scene has it: not yet listening. */
export function playScene({ council, now, withoutRoles = [], secretEnded, hangsAt }: Scene): SetupServer {
  const { tenant } = councils[council](new Date(now));
  const apps = tenant.apps.map((app) => ({
    ...app,
    graphRoles: app.graphRoles.filter((role) => !withoutRoles.includes(role)),
    exchangeRoles: app.exchangeRoles.filter((role) => !withoutRoles.includes(role)),
    secrets:
      secretEnded === true
        ? app.secrets.map((one) => ({ ...one, expires: '2020-01-01T00:00:00Z' }))
        : app.secrets,
  }));
  const fault: Fault | undefined =
    hangsAt === undefined
      ? undefined
      : (request, answer) =>
          request.path.endsWith(hangsAt) ? new Promise<never>(() => undefined) : answer();
  const simulator = createSimulator({
    tenants: [{ ...tenant, apps }],
    ...(fault === undefined ? {} : { fault }),
  });
  return setupServer(...simulatorHandlers(simulator));
}
