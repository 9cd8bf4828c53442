#!/usr/bin/env node
// Plain JavaScript, so that an old Node prints a sentence instead of a syntax error.
import { existsSync } from 'node:fs';

const major = Number(process.versions.node.split('.')[0]);
const built = new URL('../dist/src/cli/main.js', import.meta.url);
const source = new URL('../src/cli/main.ts', import.meta.url);

if (major < 24) {
  console.error(
    `Beadle needs Node.js 24 or newer; this is ${process.versions.node}.\n` +
      (existsSync(source)
        ? 'In a checkout, run "npm ci" without --ignore-scripts, then "npm start" or "npm run beadle -- audit": npm brings Node 24.'
        : 'Install Node.js 24 from nodejs.org, then run the same command again.'),
  );
  process.exitCode = 2;
} else {
  // Node keeps what it compiled for the next start: `beadle --help` then takes about half the time.
  const { enableCompileCache } = await import('node:module');
  enableCompileCache();
  // A checkout runs from source; the published package holds only the compiled files.
  const { main } = await import(existsSync(source) ? source.href : built.href);
  await main(process.argv.slice(2));
}
