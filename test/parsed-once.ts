import { fileURLToPath } from 'node:url';
import { privateCache } from '../src/model/private-cache.ts';
import { parsedValues } from '../src/rulebook/parsed-values.ts';

/** Where what ships lies parsed for all workers, kept for the next run. */
export const parsedFolder = fileURLToPath(new URL('../node_modules/.cache/beadle-test', import.meta.url));

// The first to ask decides where this process looks: commands that a test runs ask for nothing else afterwards.
privateCache.use(parsedFolder);
parsedValues();
privateCache.use(undefined);
