import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import whole from './vitest.config.ts';

/** Suites that search: those that ask `fixtures/search.ts` how widely, or have `outcomes.ts` of the honesty suites ask it. */
const asking = /(?:fixtures\/search|\.\/outcomes)\.ts'/u;
const searches = globSync('{src,fixtures,test,scripts}/**/*.test.ts', { cwd: import.meta.dirname }).filter(
  (file) => asking.test(readFileSync(join(import.meta.dirname, file), 'utf8')),
);

/** Every case of the suites that search through many: `npm test` takes a sample of them. */
export default defineConfig({
  test: { ...whole.test, include: searches, env: { ...whole.test?.env, BEADLE_SEARCH: 'wide' } },
});
