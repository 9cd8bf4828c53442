import { defineConfig } from 'vitest/config';
import { needsNode24 } from './scripts/needs-node-24.js';

needsNode24();

/** The packing test installs from the registry, so it is no part of the default suite, which needs no network. */
export default defineConfig({
  test: { include: ['test/package/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000 },
});
