import { fileURLToPath } from 'node:url';

/** For the processes of the tests: what they run is compiled once for all of them, and kept for the next run. */
export const compiledOnce = {
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../node_modules/.cache/beadle-test', import.meta.url)),
};
