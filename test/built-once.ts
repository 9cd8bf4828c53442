import { join } from 'node:path';
import { keptOnce } from './kept-once.ts';
import { writePackage } from './package/write-package.ts';

/** Programs that tests start beside the command line, made of the same parts. */
const programs = [
  'test/cli/microsoft',
  'test/faults/kill-child',
  'test/history/keep-child',
  'test/postgres/worker-child',
] as const;

/**
 * The program as the published package has it: a process that runs the sources loads some five hundred modules. That both
 * do the same is what `test/package` compares.
 */
const folder = await keptOnce('program', async (empty) => {
  await writePackage(empty, Object.fromEntries(programs.map((name) => [name, `${name}.ts`])));
});

/** The start of the published program. */
export const builtBeadle = join(folder, 'bin/beadle.js');

/** Another program of the tests, built with it. */
export function builtProgram(name: (typeof programs)[number]): string {
  return join(folder, 'dist', `${name}.js`);
}
