/**
 * Preloaded into `beadle` by tests: answers Microsoft's hosts from the simulator, so that the process uses its own
 * settings, sign-in, client and middleware. What is asked for stands in the environment, as JSON.
 */
import { setupServer } from 'msw/node';
import { councils } from '../../fixtures/councils/index.ts';
import { simulatorHandlers } from '../../fixtures/msw.ts';
import { createSimulator } from '../../fixtures/simulator/simulator.ts';
import type { Fault } from '../../fixtures/simulator/world.ts';
import type { Scene } from './scene.ts';

const scene = JSON.parse(process.env['BEADLE_TEST_SCENE'] ?? '{}') as Scene;
const { tenant } = councils[scene.council](new Date(scene.now));

const apps = tenant.apps.map((app) => ({
  ...app,
  graphRoles: app.graphRoles.filter((role) => !(scene.withoutRoles ?? []).includes(role)),
  exchangeRoles: app.exchangeRoles.filter((role) => !(scene.withoutRoles ?? []).includes(role)),
  secrets:
    scene.secretEnded === true
      ? app.secrets.map((one) => ({ ...one, expires: '2020-01-01T00:00:00Z' }))
      : app.secrets,
}));

const { hangsAt } = scene;
const fault: Fault | undefined =
  hangsAt === undefined
    ? undefined
    : (request, answer) => (request.path.endsWith(hangsAt) ? new Promise<never>(() => undefined) : answer());

const simulator = createSimulator({
  tenants: [{ ...tenant, apps }],
  ...(fault === undefined ? {} : { fault }),
});
setupServer(...simulatorHandlers(simulator)).listen({ onUnhandledFrame: 'error' });
