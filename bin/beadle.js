#!/usr/bin/env node
// Plain JavaScript, so that an old Node prints a sentence instead of a syntax error.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const major = Number(process.versions.node.split('.')[0]);
const built = new URL('../dist/src/cli/main.cjs', import.meta.url);
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
  if (!existsSync(source)) (await import('./less-room.js')).startWithLessRoom();
  const { namesProxy, privateCache, reachWithoutProxy, unusableProxy } = await import('./start.js');
  // What was compiled is kept for the next start: `beadle --help` then takes about half the time.
  const cache = privateCache();
  // A folder that the environment names is used as Node uses it; an empty name names none, and above all not the folder
  // in which somebody stands. https://nodejs.org/api/module.html#module-compile-cache (read 2026-11-30)
  const { NODE_COMPILE_CACHE: named, NODE_DISABLE_COMPILE_CACHE: keepsNothing } = process.env;
  const kept = keepsNothing ? undefined : named || cache?.compiled;
  if (cache !== undefined && !named) (await import('node:module')).enableCompileCache(cache.compiled);
  // Sign-in reads the proxy from the environment by itself; `fetch` only when it is told (Node 24.14 or newer).
  try {
    if (unusableProxy !== undefined) {
      console.error(
        `Error ${unusableProxy} is no address of a proxy.\n` +
          `What to do: write it as http://proxy.example:8080, or take ${unusableProxy} out of the environment.\n(CONFIG_INVALID)`,
      );
      process.exit(2);
    }
    if (namesProxy) {
      reachWithoutProxy();
      (await import('node:http')).setGlobalProxyFromEnv?.();
    }
    // A checkout runs from source; the published package holds only the compiled files.
    const { run } = existsSync(source)
      ? await import(source.href)
      : (await import('./load-built.js')).loadBuilt(fileURLToPath(built), kept);
    await run(process.argv.slice(2), cache?.folder);
    // Nothing is left to do then, and all output is written: to take the heap apart would take another 30 ms.
    process.once('beforeExit', () => process.exit());
  } catch (error) {
    console.error(
      `Error Beadle could not start: ${error instanceof Error ? error.message : String(error)}\n` +
        'What to do: install it again ("npm ci" in a checkout).\n(INTERNAL)',
    );
    process.exitCode = 2;
  }
}
