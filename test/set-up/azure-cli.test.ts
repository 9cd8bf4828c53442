import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { permissionsFor } from '../../src/audit/permissions-for.ts';
import { loadStandards } from '../../src/audit/standards.ts';
import { setupScripts } from '../../src/cli/init/setup-scripts.ts';

const root = mkdtempSync(join(tmpdir(), 'beadle-set-up-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const standards = await loadStandards('wouldham', '.');
const permissions = permissionsFor(standards);
const scripts = await setupScripts(permissions);
const tenant = '11111111-1111-4111-8111-111111111111';
const hasBash = spawnSync('bash', ['--version']).status === 0;

let state = '';
beforeEach(() => {
  state = mkdtempSync(join(root, 'state-'));
  mkdirSync(join(state, 'bin'));
  copyFileSync(join(import.meta.dirname, 'az-stub.sh'), join(state, 'bin/az'));
  chmodSync(join(state, 'bin/az'), 0o755);
  writeFileSync(join(state, 'tenant'), `${tenant}\n`);
  writeFileSync(join(state, 'beadle.sh'), scripts.get('beadle-azure-cli.sh') ?? '');
});

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('bash', [join(state, 'beadle.sh'), ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${join(state, 'bin')}:${process.env['PATH'] ?? ''}`,
      AZ_STATE: state,
      RETRY_SECONDS: '0',
    },
  });
  return { status, stderr, lines: stdout.trim().split('\n') };
}

const calls = (): string => readFileSync(join(state, 'calls'), 'utf8');
const starting = (lines: readonly string[], word: string): string[] =>
  lines.filter((line) => line.startsWith(word)).map((line) => line.slice(9));

describe.skipIf(!hasBash)('the set-up script for the Azure CLI', () => {
  it('grants exactly what is needed, once, and says what it has on a second run', () => {
    const first = run('grant', tenant, 'app-1');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    const wanted = [...permissions.map(({ permission }) => permission), 'Global Reader'];
    expect(starting(first.lines, 'granted').toSorted()).toEqual(wanted.toSorted());
    const posts = calls().match(/--method POST/g)?.length;
    const second = run('grant', tenant, 'app-1');
    expect(
      starting(second.lines, 'has')
        .map((line) => line.trim())
        .toSorted(),
    ).toEqual(wanted.toSorted());
    expect(calls().match(/--method POST/g)?.length).toBe(posts);
  });

  it('only reads when it tests', () => {
    expect(run('test', tenant, 'app-1')).toMatchObject({ status: 1 });
    run('grant', tenant, 'app-1');
    rmSync(join(state, 'grant-id-of-Policy.Read.All'));
    rmSync(join(state, 'calls'));
    expect(starting(run('test', tenant, 'app-1').lines, 'missing')).toEqual(['Policy.Read.All']);
    expect(calls()).not.toMatch(/POST|PATCH|DELETE|create|delete|reset/);
  });

  it('goes on in a tenant without Exchange, and says where the role cannot be given', () => {
    writeFileSync(join(state, 'no-exchange'), '');
    expect(starting(run('grant', tenant, 'app-1').lines, 'absent')[0]).toContain('Exchange.ManageAsApp');
    rmSync(join(state, 'reader'));
    writeFileSync(join(state, 'may-not'), '');
    const refused = run('grant', tenant, 'app-1');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('Roles & admins > Global Reader');
  });

  it('stops in another tenant', () => {
    writeFileSync(join(state, 'tenant'), 'another\n');
    expect(run('grant', tenant, 'app-1')).toMatchObject({
      status: 2,
      stderr: 'Signed in to another tenant.\n',
    });
    expect(calls()).not.toMatch(/POST/);
  });

  it('registers the app with the permissions of the policy, and keeps certificates that are there', () => {
    writeFileSync(join(state, 'cert-old'), '');
    const made = run('app', tenant, 'many', 'beadle-app.cer');
    expect(made).toMatchObject({ status: 0, stderr: '' });
    expect(made.lines.at(-1)).toBe('client id  app-1');
    const access = JSON.parse(readFileSync(join(state, 'access.json'), 'utf8')) as {
      resourceAccess: { id: string; type: string }[];
    }[];
    expect(access.flatMap(({ resourceAccess }) => resourceAccess.map(({ id }) => id)).toSorted()).toEqual(
      permissions.map(({ permission }) => `id-of-${permission}`).toSorted(),
    );
    expect(readFileSync(join(state, 'cert-old'), 'utf8')).toBe('');
    run('app', tenant, 'many', 'beadle-app.cer');
    expect(calls().match(/ad app create/g)).toHaveLength(1);
  });

  it('takes everything away again', () => {
    run('grant', tenant, 'app-1');
    expect(run('remove', tenant, 'app-1').lines.at(-1)).toContain('removed');
    expect(run('test', tenant, 'app-1').lines).toEqual(['missing  the app is not in this tenant']);
    expect(run('remove', tenant, 'app-1').lines).toEqual(['The app is not in this tenant.']);
  });

  it('is bash that bash can read', () => {
    expect(() => execFileSync('bash', ['-n', join(state, 'beadle.sh')])).not.toThrow();
  });
});

describe('the set-up scripts for PowerShell', () => {
  const [app = '', council = ''] = [scripts.get('New-BeadleApp.ps1'), scripts.get('Set-BeadleCouncil.ps1')];

  it('name exactly the permissions that the policy needs, each with its reason, and no mark is left', () => {
    const only = permissions.filter(({ byPolicy }) => byPolicy);
    expect(only.length).toBeGreaterThan(0);
    for (const text of [app, council]) {
      for (const { permission, whys } of permissions)
        expect(text).toContain(`'${permission}' # ${(whys[0] ?? '').replaceAll(/[^\x20-\x7e]/g, '-')}`);
      expect(text).not.toContain('@@');
    }
  });

  it('are ASCII with line ends of Windows: PowerShell 5.1 reads them as ANSI', () => {
    for (const text of [app, council]) {
      expect(text).toMatch(/^[\x20-\x7e\r\n]*$/);
      expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    }
  });
});
