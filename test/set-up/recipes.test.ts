import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FleetFile } from '../../src/fleet/fleet-file.ts';
import { inProcess } from '../cli/in-process.ts';

const root = join(import.meta.dirname, '../..');
const recipe = (name: string): string => readFileSync(join(root, 'recipes', name), 'utf8');
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;
if (!hasSystemd) console.warn('systemd-analyze is not here: the units are not verified.');

describe('recipes', () => {
  it.skipIf(!hasSystemd)('for systemd are units that it accepts', () => {
    const verified = spawnSync('systemd-analyze', ['verify', 'beadle.service', 'beadle.timer'], {
      cwd: join(root, 'recipes'),
      encoding: 'utf8',
    });
    const ours = `${verified.stdout}${verified.stderr}`
      .split('\n')
      .filter((line) => /beadle\.(service|timer)/.test(line));
    expect(ours.filter((line) => /unknown|invalid|failed to parse|ignoring/i.test(line))).toEqual([]);
  });

  it('for GitHub Actions never keep a report, read only, and do not overlap', () => {
    const workflow = parse(recipe('github-actions.yml')) as Record<string, unknown>;
    expect(workflow).toMatchObject({
      permissions: { contents: 'read' },
      concurrency: { 'cancel-in-progress': false },
    });
    expect(recipe('github-actions.yml')).not.toContain('upload-artifact');
  });

  it('for Windows are ASCII with line ends of Windows, catch up, and never run twice at once', () => {
    const text = recipe('Register-BeadleTask.ps1');
    expect(text).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(text).toContain('-StartWhenAvailable');
    expect(text).toContain('-MultipleInstances IgnoreNew');
  });

  it('for containers run as nobody special', () => {
    expect(recipe('Dockerfile')).toMatch(/^USER node$/m);
    expect(recipe('Dockerfile')).toContain('--read-only');
  });

  it('name commands that there are', async () => {
    for (const args of [
      ['fleet', 'run', '--fleet', 'nowhere.yaml'],
      ['fleet', 'status', '--check', '--fleet', 'nowhere.yaml'],
    ])
      expect((await inProcess(...args)).stderr).toContain('There is no');
  });

  it('have an example of a fleet file that is one', () => {
    const example = parse(readFileSync(join(root, 'fleet.example.yaml'), 'utf8')) as object;
    const filled = JSON.parse(
      JSON.stringify(example).replace(/0{8}-0{4}-0{4}-0{4}-0{12}/, '11111111-1111-4111-8111-111111111111'),
    ) as unknown;
    expect(FleetFile.safeParse(filled).error).toBeUndefined();
  });
});
