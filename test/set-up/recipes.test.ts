import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FleetFile } from '../../src/fleet/fleet-schema.ts';
import { inProcess } from '../cli/in-process.ts';

const root = join(import.meta.dirname, '../..');
const recipe = (name: string): string => readFileSync(join(root, 'recipes', name), 'utf8');
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;
const hasFlock = spawnSync('sh', ['-c', 'command -v flock']).status === 0;
if (!hasSystemd) console.warn('systemd-analyze is not here: the units are not verified.');

describe('recipes', () => {
  it.skipIf(!hasSystemd)('for systemd are units that it accepts', () => {
    const verified = spawnSync(
      'systemd-analyze',
      ['verify', 'beadle.service', 'beadle.timer', 'beadle-worker.service'],
      {
        cwd: join(root, 'recipes'),
        encoding: 'utf8',
      },
    );
    const ours = `${verified.stdout}${verified.stderr}`
      .split('\n')
      .filter((line) => /beadle(-worker)?\.(service|timer)/.test(line));
    expect(ours.filter((line) => /unknown|invalid|failed to parse|ignoring/i.test(line))).toEqual([]);
  });

  it('for GitHub Actions never keep a report, read only, and do not overlap', () => {
    const workflow = parse(recipe('github-actions.yml')) as Record<string, unknown>;
    expect(workflow).toMatchObject({
      permissions: { contents: 'read' },
      concurrency: { 'cancel-in-progress': false },
    });
    expect(recipe('github-actions.yml')).not.toContain('upload-artifact');
    const steps = (workflow as { jobs: { audit: { steps: Record<string, unknown>[] } } }).jobs.audit.steps;
    // A clean checkout deletes what git does not know: the history, the reports and the key for digests.
    expect(steps.find(({ uses }) => String(uses).startsWith('actions/checkout'))).toMatchObject({
      with: { clean: false },
    });
    const version: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
    const commands = steps.flatMap(({ run }) => (run === undefined ? [] : [String(run)]));
    expect(commands.filter((command) => !command.includes(`beadle@${String(version)} `))).toEqual([]);
    expect(commands).not.toEqual([]);
  });

  it.skipIf(!hasFlock)('for cron tell every end but a good one and a run that still goes on', () => {
    const line =
      recipe('beadle.cron')
        .split('\n')
        .find((one) => /^\d/.test(one)) ?? '';
    const folder = mkdtempSync(join(tmpdir(), 'beadle-cron-'));
    try {
      const saidAt = (code: number): string => {
        const command = line
          .split(' ')
          .slice(5)
          .join(' ')
          .replaceAll('/srv/councils', folder)
          .replace(/timeout 6h beadle fleet run/, `sh -c "exit ${String(code)}"`);
        return spawnSync('sh', ['-c', command], { encoding: 'utf8' }).stdout;
      };
      expect([0, 1].map(saidAt)).toEqual(['', '']);
      for (const code of [2, 124, 127]) expect(saidAt(code)).toContain(`Beadle ended with ${String(code)}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
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

  it('for several containers are workers that may write nowhere but to their councils', () => {
    const { services } = parse(recipe('compose.yaml')) as {
      services: Record<string, Record<string, unknown>>;
    };
    expect(services['worker']).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      user: '1000:1000',
      security_opt: ['no-new-privileges:true'],
      depends_on: { database: { condition: 'service_healthy' } },
    });
    expect(recipe('compose.yaml')).not.toMatch(/PASSWORD: [^$]/);
  });

  it('for Azure Container Apps hold no key, run once a night, and keep the history in a database', () => {
    const job = parse(recipe('container-apps-job.yaml')) as {
      identity: { type: string };
      properties: {
        configuration: Record<string, unknown> & { secrets: Record<string, string>[] };
        template: { containers: { args: string[]; env: object[]; volumeMounts: { mountPath: string }[] }[] };
      };
    };
    const { configuration, template } = job.properties;
    expect(job.identity.type).toBe('UserAssigned');
    expect(configuration).toMatchObject({
      triggerType: 'Schedule',
      scheduleTriggerConfig: { parallelism: 1, replicaCompletionCount: 1 },
      replicaRetryLimit: 0,
    });
    expect(configuration.secrets.every((one) => one['value'] === undefined && 'keyVaultUrl' in one)).toBe(
      true,
    );
    const [container] = template.containers;
    expect(container?.env).toContainEqual({ name: 'DATABASE_URL', secretRef: 'database-url' });
    expect(container?.args.join(' ')).toContain(
      `--fleet ${container?.volumeMounts[0]?.mountPath ?? '?'}/fleet.yaml`,
    );
  });

  it('name commands that there are, with options that they know', async () => {
    const asked = [
      'compose.yaml',
      'container-apps-job.yaml',
      'beadle-worker.service',
      'beadle.service',
      'beadle.cron',
    ].flatMap((name) => [
      ...recipe(name)
        .replaceAll(/[[\],]/g, ' ')
        .matchAll(/\b(?:fleet +run|fleet +queue|worker) +--[^\n#'";|&>]*/g),
    ]);
    expect(asked.length).toBeGreaterThanOrEqual(5);
    for (const [text] of asked) {
      const args = text
        .trim()
        .split(/ +/)
        .map((word) => word.replace(/^\/.*fleet\.yaml$/, 'nowhere.yaml'));
      expect([text, (await inProcess(...args)).stderr]).toEqual([
        text,
        expect.stringContaining('There is no'),
      ]);
    }
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
