import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { isBrief } from '../../fixtures/search.ts';
import { permissionsFor } from '../../src/audit/permissions-for.ts';
import { loadStandards } from '../../src/audit/standards.ts';
import { setupScripts } from '../../src/cli/init/setup-scripts.ts';

const root = mkdtempSync(join(tmpdir(), 'beadle-set-up-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const standards = await loadStandards('wouldham', '.');
const permissions = permissionsFor(standards);
const scripts = await setupScripts(permissions);
const peopleScripts = await setupScripts(permissions, 'partner');
const tenant = '11111111-1111-4111-8111-111111111111';
const appId = '22222222-2222-4222-8222-222222222222';
const hasBash = spawnSync('bash', ['--version']).status === 0;

let state = '';
beforeEach(() => {
  state = mkdtempSync(join(root, 'state-'));
  writeFileSync(join(state, 'tenant'), `${tenant}\n`);
  writeFileSync(join(state, 'beadle.sh'), scripts.get('beadle-azure-cli.sh') ?? '');
});

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('bash', [join(state, 'beadle.sh'), ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      BASH_ENV: join(import.meta.dirname, 'az-stub.sh'),
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
    const first = run('grant', tenant, appId);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    const wanted = [...permissions.map(({ permission }) => permission), 'Global Reader'];
    expect(starting(first.lines, 'granted').toSorted()).toEqual(wanted.toSorted());
    expect(first.lines.at(-1)).toBe('checked  everything is there');
    const posts = calls().match(/--method POST/g)?.length;
    const second = run('grant', tenant, appId);
    expect(
      starting(second.lines, 'has')
        .map((line) => line.trim())
        .toSorted(),
    ).toEqual(wanted.toSorted());
    expect(calls().match(/--method POST/g)?.length).toBe(posts);
  });

  it('only reads when it tests', () => {
    expect(run('test', tenant, appId)).toMatchObject({ status: 1 });
    run('grant', tenant, appId);
    rmSync(join(state, 'grant-id-of-Policy.Read.All'));
    rmSync(join(state, 'calls'));
    expect(starting(run('test', tenant, appId).lines, 'missing')).toEqual(['Policy.Read.All']);
    expect(calls()).not.toMatch(/POST|PATCH|DELETE|create|delete|reset/);
  });

  it.skipIf(isBrief)('goes on in a tenant without Exchange, and says where the role cannot be given', () => {
    writeFileSync(join(state, 'no-exchange'), '');
    expect(starting(run('grant', tenant, appId).lines, 'absent')[0]).toContain('Exchange.ManageAsApp');
    rmSync(join(state, 'reader'));
    writeFileSync(join(state, 'may-not'), '');
    const refused = run('grant', tenant, appId);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('Roles & admins > Global Reader');
  });

  it('stops in another tenant', () => {
    writeFileSync(join(state, 'tenant'), '33333333-3333-4333-8333-333333333333\n');
    expect(run('grant', tenant, appId)).toMatchObject({
      status: 2,
      stderr: 'Signed in to another tenant.\n',
    });
    expect(calls()).not.toMatch(/POST/);
  });

  it('registers the app with the permissions of the policy, and keeps certificates that are there', () => {
    const file = join(state, "St Mary's $HOME `id` app.cer");
    const der = Buffer.from('a certificate');
    const pem = `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`;
    writeFileSync(file, pem);
    const print = createHash('sha1').update(der);
    const [hex, base64] = [print.copy().digest('hex').toUpperCase(), print.digest('base64')];
    writeFileSync(join(state, 'cert-old'), 'OLD\n');
    for (const shown of [hex, base64]) {
      writeFileSync(join(state, 'prints'), `${shown}\n`);
      const made = run('app', tenant, 'many', file);
      expect(made).toMatchObject({ status: 0, stderr: '' });
      expect(made.lines.at(-1)).toBe(`client id  ${appId}`);
      // Run again it has the certificate, in whichever form the Azure CLI shows its thumbprint.
      expect(starting(run('app', tenant, 'many', file).lines, 'has')).toEqual(['the certificate']);
      for (const name of readdirSync(state).filter((one) => /^cert-\d/.test(one))) rmSync(join(state, name));
    }
    const access = JSON.parse(readFileSync(join(state, 'access.json'), 'utf8')) as {
      resourceAccess: { id: string; type: string }[];
    }[];
    expect(access.flatMap(({ resourceAccess }) => resourceAccess.map(({ id }) => id)).toSorted()).toEqual(
      permissions.map(({ permission }) => `id-of-${permission}`).toSorted(),
    );
    expect(readFileSync(join(state, 'cert-old'), 'utf8')).toBe('OLD\n');
    expect(calls().match(/ad app create/g)).toHaveLength(1);
    expect(calls().match(/credential reset/g)).toHaveLength(2);
    for (const line of calls().match(/credential reset.*/g) ?? []) expect(line).toContain('--append');
  });

  it('leaves an app of the same name alone that it did not make', () => {
    writeFileSync(join(state, 'app'), `${appId}\n`);
    const refused = run('app', tenant, 'one');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain(`BEADLE_APP=${appId}`);
    expect(calls()).not.toMatch(/POST|PATCH|update|create|reset/);
  });

  it.each([
    ['grant', "x' or 1 eq 1", appId],
    ['grant', tenant, "x' or displayName ne '"],
    ['remove', tenant, '$(touch planted)'],
  ])('takes nothing but ids: %s %s %s', (action, place, id) => {
    const refused = run(action, place, id);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('is no ');
    expect(existsSync(join(state, 'calls'))).toBe(false);
  });

  it.skipIf(isBrief)('takes everything away again', () => {
    run('grant', tenant, appId);
    expect(run('remove', tenant, appId).lines.at(-1)).toContain('removed');
    expect(run('test', tenant, appId).lines).toEqual(['missing  the app is not in this tenant']);
    expect(run('remove', tenant, appId).lines).toEqual(['The app is not in this tenant.']);
  });

  it('is bash that bash can read', () => {
    expect(() => execFileSync('bash', ['-n', join(state, 'beadle.sh')])).not.toThrow();
  });
});

describe('the set-up scripts for PowerShell', () => {
  const [app = '', council = ''] = [scripts.get('New-BeadleApp.ps1'), scripts.get('Set-BeadleCouncil.ps1')];
  const people = [...peopleScripts].map(([, text]) => text).join('');

  it('for people asks for delegated permissions, of Exchange by the name that a person has there', () => {
    expect([...peopleScripts.keys()]).toEqual(['Set-BeadlePeople.ps1']);
    expect(people).toContain("'Exchange.Manage' #");
    expect(people).not.toMatch(/ManageAsApp|@@|appRoleAssigned/);
    for (const { permission } of permissions.filter((one) => !one.permission.startsWith('Exchange.')))
      expect(people).toContain(`'${permission}' #`);
  });

  it('only read with Test and with -WhatIf, and ask for no wider scope then', () => {
    for (const text of [council, people]) {
      const [, scopes = ''] = /\$scopes = if \(([^\n]*)\n/.exec(text) ?? [];
      expect(scopes).toContain("$Action -eq 'Test' -or $WhatIfPreference");
      expect(scopes.split('{')[1]).not.toContain('Write');
    }
    expect(app).toContain("if ($WhatIfPreference) { 'Application.Read.All' }");
  });

  it('put nothing that was typed into a filter before it was found to be an id', () => {
    for (const text of [app, council])
      expect(text).toMatch(/ValidatePattern\('\^\[0-9a-fA-F\]\{8\}.*\$ClientId/);
    expect(people).toContain('[guid]$ClientId');
    // The name of an app may hold an apostrophe.
    expect(app).toContain(`$($Name.Replace("'", "''"))`);
  });

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
    for (const text of [app, council, people]) {
      expect(text).toMatch(/^[\x20-\x7e\r\n]*$/);
      expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    }
  });
});
