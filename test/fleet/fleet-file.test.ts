import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inProcess } from '../cli/in-process.ts';
import { fleetOf, nameCouncils, practiceFleet, write, type Told } from './practice-fleet.ts';

describe('a fleet file', () => {
  const folder = practiceFleet();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const refused = async (text: string): Promise<string> => {
    write(join(folder, 'fleet.yaml'), text);
    const ended = await inProcess('fleet', 'status', ...fleetOf(folder));
    expect(ended.code).toBe(2);
    return ended.stderr;
  };

  it('is refused with file, line and what to do', async () => {
    expect(await refused('councils:\n  - folder: a\n    group: [x]\n')).toMatch(
      /fleet\.yaml:3[\s\S]*Did you mean "groups"/,
    );
    expect(await refused('councils:\n  - folder: a\n  - folder: ./a\n')).toMatch(/fleet\.yaml:3[\s\S]*twice/);
    // A misspelt key hides no twin, and every place is that of the whole list.
    const both = await refused('councils:\n  - folder: a\n  - foldr: b\n  - folder: ./a\n');
    expect(both).toMatch(/fleet\.yaml:3[\s\S]*"foldr"[\s\S]*fleet\.yaml:4[\s\S]*twice/);
    expect(await refused('councils:\n  - folder: x/a\n  - folder: y/a\n')).toContain('Give one a "name:"');
    expect(await refused('councils: []\n')).toContain('fleet.yaml:1');
    rmSync(join(folder, 'fleet.yaml'));
    const absent = await inProcess('fleet', 'run', ...fleetOf(folder));
    expect(absent.stderr).toContain('beadle init --fleet');
  });

  it('lies beneath the settings of its councils', async () => {
    const file = join(folder, 'councils/allwell/beadle.yaml');
    const yaml = readFileSync(file, 'utf8');
    write(file, yaml.replace(/^policy: .*\n/m, '').replace(/^signIn:\n(  .*\n)+/m, ''));
    const app = /clientId: (\S+)/.exec(yaml)?.[1] ?? '';
    nameCouncils(folder, ['allwell'], {
      app: { method: 'client-secret', clientId: app },
      defaults: { policy: 'wouldham' },
    });
    rmSync(join(folder, 'councils/allwell/.env'));
    write(join(folder, '.env'), 'BEADLE_CLIENT_SECRET=not-the-one\n');
    const ended = await inProcess('fleet', 'run', ...fleetOf(folder), '--json');
    const { councils } = JSON.parse(ended.stdout) as Told;
    const outcome = councils['allwell'];
    expect(outcome?.ran === false ? outcome.error.code : '').toBe('CREDENTIAL_REFUSED');
    expect(existsSync(realpathSync(folder))).toBe(true);
  });
});
