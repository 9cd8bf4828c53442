/**
 * Preloaded into `beadle` by tests: answers Microsoft's hosts from the simulator, so that the process uses its own
 * settings, sign-in, client and middleware. What is asked for stands in the environment, as JSON.
 */
import { playScene } from './play-scene.ts';
import type { Scene } from './scene.ts';

playScene(JSON.parse(process.env['BEADLE_TEST_SCENE'] ?? '{}') as Scene).listen({
  onUnhandledFrame: 'error',
});
