import { rmSync } from 'node:fs';

/** Takes away, at the end of a run, the folder that vitest.config.ts made for all temporary files of it. */
export function teardown(): void {
  const folder = process.env['BEADLE_TEST_FOLDER'];
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
