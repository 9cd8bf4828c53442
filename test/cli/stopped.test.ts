import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRun } from '../../src/audit/read-run.ts';
import { startBeadle } from './beadle.ts';
import { filesBelow, runsIn, temporaryFolders } from './folders.ts';
import { inProcessAt } from './in-process.ts';
import { scene } from './scene.ts';

const folders = temporaryFolders();
const nobody = '99999999-9999-4999-8999-999999999999';

describe('an audit that cannot be made', () => {
  it.each([
    {
      why: 'the client secret has ended',
      changed: { secretEnded: true },
      says: /CREDENTIAL_REFUSED/,
      remedy: /certificate/,
    },
    { why: 'there is no secret', changes: { env: '' }, says: /CREDENTIAL_MISSING/, remedy: /\.env/ },
    {
      why: 'the app is not known in the tenant',
      changes: { yaml: { signIn: { method: 'client-secret', clientId: nobody } } },
      says: /CONSENT_MISSING/,
      remedy: /admin consent/,
    },
    {
      why: 'there is no such tenant',
      changes: { yaml: { tenant: nobody } },
      says: /TENANT_WRONG/,
      remedy: /beadle\.yaml/,
    },
  ])('because $why says so, and what to do', async ({ changed, changes, says, remedy }) => {
    const microsoft = scene(changed);
    const cwd = folders.withSettings(microsoft, changes);
    const ended = await inProcessAt({ cwd, scene: microsoft }, 'audit');
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(says);
    expect(ended.stderr).toMatch(remedy);
    expect(runsIn(cwd)).toEqual([]);
  });

  it('because nothing can be written says so before anything is read', async () => {
    const microsoft = scene();
    const cwd = folders.withSettings(microsoft);
    writeFileSync(join(cwd, 'occupied'), '');
    const ended = await inProcessAt({ cwd, scene: microsoft }, 'audit', '--output', 'occupied/reports');
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('OUTPUT_UNWRITABLE');
    expect(ended.stdout).not.toContain('Sign in');
  });

  it('for want of one permission is made all the same, and says what is unknown', async () => {
    const microsoft = scene({ withoutRoles: ['MailboxSettings.Read'] });
    const cwd = folders.withSettings(microsoft);
    const ended = await inProcessAt({ cwd, scene: microsoft }, 'audit');
    expect([1, 3]).toContain(ended.code);
    expect(ended.stdout).toContain('inboxRules: 8 asked, 8 of them not read');
  });
});

describe('Ctrl-C', () => {
  it('ends tidily with code 2, leaves no half of a run, and the reading can go on', async () => {
    const microsoft = scene();
    const cwd = folders.withSettings(microsoft);
    const { child, ended, says } = startBeadle(['audit'], {
      cwd,
      scene: { ...microsoft, hangsAt: '/identity/conditionalAccess/policies' },
    });
    await says('users: 8 read');
    child.kill('SIGINT');
    const stopped = await ended;
    expect(stopped.code).toBe(2);
    expect(stopped.stderr).toContain('CANCELLED');
    expect(stopped.stderr).toContain('--resume');
    expect(runsIn(cwd)).toEqual([]);
    expect(filesBelow(cwd).filter((file) => file.includes('.tmp'))).toEqual([]);
    const resumed = await inProcessAt({ cwd, scene: microsoft }, 'audit', '--resume', '--quiet');
    expect(resumed).toMatchObject({ stderr: '' });
    const [run = ''] = runsIn(cwd);
    const { remarks } = parseRun('run.json', readFileSync(join(run, 'PROVIDER ONLY/run.json'), 'utf8'));
    expect(remarks.join()).toContain('interrupted');
  });
});
