import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { everyNth } from '../../fixtures/search.ts';
import { practiceFleetFiles } from '../../src/cli/init/practice-files.ts';
import { hasLandlock, underLandlock, type Restriction } from './landlock.ts';

const folder = mkdtempSync(join(tmpdir(), 'beadle-landlock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
for (const [path, text] of practiceFleetFiles(folder)) {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}
const cwd = join(folder, 'councils/thriftley');
const everywhere: Restriction = 'write=/';
// What practice is answered by stands on this computer: a proxy of the environment leads nowhere there.
const run = (restrictions: readonly Restriction[], ...args: readonly string[]) =>
  underLandlock(restrictions, args, { cwd });

describe.skipIf(!hasLandlock())('what Landlock refuses', () => {
  it('to write, is told with the folder and with who may refuse it', () => {
    const { code, stderr } = run([], 'audit');
    expect(code).toBe(2);
    expect(stderr).toContain(`Cannot write ${join(cwd, 'reports/out')}`);
    expect(stderr).toMatch(/What to do: Check that this account may read and write there\..*Landlock/u);
  });

  it.each(everyNth(2, [['audit'], ['doctor']]))(
    'to connect, is told by %s as no fault of the internet',
    (command) => {
      const { code, stderr } = run([everywhere, 'no-connect'], command);
      expect(code).toBe(2);
      expect(stderr).toContain('this computer does not let Beadle connect (EACCES)');
      expect(stderr).toMatch(/What to do: .*Let Node\.js connect/u);
    },
  );

  it.each(everyNth(3, [['audit'], ['simulator'], ['demo']]))('to open a port, is told by %s', (command) => {
    const { code, stderr } = run([everywhere, 'no-listen'], command);
    expect(code).toBe(2);
    expect(stderr).toContain('This computer does not let Beadle open a port (EACCES).');
    expect(stderr).toMatch(/What to do: .*Landlock/u);
    expect(stderr).not.toContain('fault in Beadle');
  });
});
