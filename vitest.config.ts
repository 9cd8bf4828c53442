import { defineConfig } from 'vitest/config';
import { needsNode24 } from './scripts/needs-node-24.js';

needsNode24();

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'fixtures/**/*.test.ts', 'scripts/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['test/package/**', 'node_modules/**', 'dist/**'],
    // The default leaves a core free, which on two cores is half of the machine.
    maxWorkers: '100%',
    // A golden file that is missing is an error, here as on CI: only `npm run golden` writes one.
    update: 'none',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
