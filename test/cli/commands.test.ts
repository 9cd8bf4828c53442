import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCertificate } from '../../src/graph/certificate.ts';
import { beadle } from './beadle.ts';
import { temporaryFolders } from './folders.ts';
import { inProcess, inProcessAt } from './in-process.ts';
import { scene } from './scene.ts';

const folders = temporaryFolders();

describe('the command line', () => {
  it('explains itself', async () => {
    const { code, stdout, stderr } = await beadle(['--help'], { cwd: folders.empty(), fromSources: true });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const name of [
      'demo',
      'init',
      'doctor',
      'audit',
      'collect',
      'report',
      'import',
      'signin',
      'rules',
      'policies',
    ])
      expect(stdout).toContain(`beadle ${name}`);
  });

  it.each([
    { args: [] },
    { args: ['audti'] },
    { args: ['audit', '--snapshoot', 'x'] },
    { args: ['rules', 'paint'] },
    { args: ['demo', '--council', 'nowhere'] },
    { args: ['rules', 'show', 'people/nothing'] },
    { args: ['rules', 'test', 'my-rules'] },
    { args: ['rules', 'list', 'my-rules'] },
    { args: ['policies', 'check'] },
    { args: ['policies', 'list', 'wouldham'] },
    { args: ['signin', '--snapshot', 'none.json', '--user', 'ann'] },
  ])('ends with code 2 and a remedy for beadle $args', async ({ args }) => {
    const { code, stderr } = await inProcess(...args);
    expect(code).toBe(2);
    expect(stderr).toContain('What to do:');
    expect(stderr).toContain('(USAGE)');
  });

  const secret = 'Xy38Q~aBcDeFgHiJkLmNoPqRsTuVwXyZ01234567';
  it.each([
    ['audit', '--secret', secret],
    ['audit', `--${secret}`, 'x'],
    ['rules', secret],
    ['rules', 'show', secret],
    ['report', secret],
  ])('never quotes a secret from the command: %s %s', async (...args) => {
    for (const asked of [args, [...args, '--json'], [...args, '--debug']]) {
      const { code, stdout, stderr } = await inProcess(...asked);
      expect(code).toBe(2);
      expect(stdout + stderr).not.toContain(secret);
    }
  });

  it('gives errors as JSON to machines', async () => {
    const { code, stdout, stderr } = await inProcessAt({ cwd: folders.empty() }, 'audit', '--json');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: 'CONFIG_INVALID' } });
  });
});

describe('beadle init', () => {
  it('writes files that an audit could use, and never over others', async () => {
    const cwd = folders.empty();
    const tenant = '11111111-1111-4111-8111-111111111111';
    const named = ['--council', 'St "Mary": & Co', '--tenant', tenant];
    const first = await inProcessAt({ cwd }, 'init', ...named);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain('Directory.Read.All');
    expect(first.stdout).toContain('Exchange.ManageAsApp');
    expect(first.stdout).toContain(`-TenantId ${tenant} -ClientId CLIENT-ID -Action Grant`);
    expect(first.stdout).toContain('-Action Remove');
    expect(first.stdout).not.toMatch(/ReadWrite|Mail\.Read\b/);

    const yaml: unknown = parse(readFileSync(join(cwd, 'beadle.yaml'), 'utf8'));
    expect(yaml).toMatchObject({ council: 'St "Mary": & Co', tenant });
    const { notAfter } = await readCertificate(join(cwd, 'beadle-app.pem'), { now: new Date() });
    expect(notAfter.getTime()).toBeGreaterThan(Date.now() + 360 * 24 * 60 * 60 * 1000);
    expect(readFileSync(join(cwd, 'beadle-app.cer'), 'utf8')).not.toContain('PRIVATE');

    const mine = 'council: mine\n';
    writeFileSync(join(cwd, 'beadle.yaml'), mine);
    const key = readFileSync(join(cwd, 'beadle-app.pem'), 'utf8');
    const second = await inProcessAt({ cwd }, 'init', '--json');
    expect(JSON.parse(second.stdout)).toMatchObject({ written: [] });
    expect(readFileSync(join(cwd, 'beadle.yaml'), 'utf8')).toBe(mine);
    expect(readFileSync(join(cwd, 'beadle-app.pem'), 'utf8')).toBe(key);
    if (process.platform === 'win32') return;
    expect(statSync(join(cwd, '.env')).mode & 0o777).toBe(0o600);
    expect(statSync(join(cwd, 'beadle-app.pem')).mode & 0o777).toBe(0o600);
  });

  it('adds councils to a fleet, which keeps its own way of signing in and says so', async () => {
    const cwd = folders.empty();
    const add = async (council: string, ...more: readonly string[]) =>
      (await inProcessAt({ cwd }, 'init', '--fleet', '--council', council, ...more)).stdout;
    const app = '22222222-2222-4222-8222-222222222222';
    expect(await add('Ann')).toContain('beadle doctor --config councils/ann/beadle.yaml');
    // The id, which nobody knew at first, goes where it belongs; what is not typed is as the fleet has it.
    expect(await add('Bob', '--client-id', app)).toMatch(/Updated .*fleet\.yaml\n/);
    expect(await add('Cyd')).toContain(`-ClientId ${app} -Action Grant`);
    expect(await add('Dan', '--method', 'browser')).toContain('signs in another way than you asked for');
    const fleet = parse(readFileSync(join(cwd, 'fleet.yaml'), 'utf8')) as { councils: object[] };
    expect(fleet).toMatchObject({ app: { method: 'certificate', clientId: app } });
    expect(fleet.councils).toHaveLength(4);
  });
});

describe('beadle collect', () => {
  it('finds out that it cannot write the snapshot before it reads anything', async () => {
    const cwd = folders.withSettings(scene());
    const file = join(cwd, 'in-the-way');
    writeFileSync(file, '');
    const to = join(file, 'snapshot.json');
    const { code, stderr } = await inProcess('collect', '--config', join(cwd, 'beadle.yaml'), '--to', to);
    expect(code).toBe(2);
    expect(stderr).toContain('(OUTPUT_UNWRITABLE)');
    expect(existsSync(join(cwd, '.beadle'))).toBe(false);
  });

  it('writes a snapshot that a sign-in can be asked of, and makes the key of the council', async () => {
    const microsoft = scene();
    const cwd = folders.withSettings(microsoft, { yaml: { switchedOff: ['inboxRules'] } });
    const { code, stdout, stderr } = await inProcessAt(
      { cwd, scene: microsoft },
      'collect',
      '--to',
      'saved/s.json',
      '--quiet',
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('switched-off: inboxRules');
    expect(existsSync(join(cwd, 'saved/s.json'))).toBe(true);
    expect(existsSync(join(cwd, '.beadle/digest-key'))).toBe(true);

    const about = ['--config', join(cwd, 'beadle.yaml'), '--snapshot', join(cwd, 'saved/s.json')];
    const asked = await inProcess('signin', ...about, '--user', 'bridget.farrow@thriftley.example');
    expect(asked.code).toBe(0);
    expect(asked.stdout).toContain(
      'Bridget Farrow, signing in to email (Outlook), in a web browser, on Windows',
    );
    expect(asked.stdout).toContain('Microsoft decides when to ask for a second step.');
    const nobody = await inProcess('signin', ...about, '--user', 'nobody', '--json');
    expect(nobody.code).toBe(2);
    expect(JSON.parse(nobody.stderr)).toMatchObject({ error: { code: 'USAGE' } });
  });
});

describe('beadle rules and policies', () => {
  it('lists, shows and tests the rules that ship', async () => {
    expect((await inProcess('rules', 'list')).stdout).toMatch(
      /^people\/second-step-enforced\n {2}Everyone is asked for a second sign-in step\n {2}emergencyAccounts = \[\] \(list<string>\)\n {2}kinds: mfa-everywhere/mu,
    );
    const shown = await inProcess('rules', 'show', 'people/second-step-enforced');
    expect(shown.stdout).toContain('person.secondStep');
    expect(await inProcess('rules', 'test')).toMatchObject({ code: 0, stderr: '' });
  });

  it('points at the place of a mistake in a rule of one’s own', async () => {
    const cwd = folders.empty();
    const { stdout } = await inProcess('rules', 'show', 'people/second-step-enforced', '--json');
    const rule = JSON.parse(stdout) as Record<string, unknown>;
    writeFileSync(join(cwd, 'mine.yaml'), JSON.stringify({ ...rule, require: 'person.secnd == "x"' }));
    const { code, stderr } = await inProcess('rules', 'test', '--folder', cwd);
    expect(code).toBe(2);
    expect(stderr).toMatch(/mine\.yaml:1:\d+: /);
    expect(stderr).toContain('^');
  });

  it('lists, shows and checks policies', async () => {
    expect((await inProcess('policies', 'list')).stdout).toContain('Wouldham Parish Council');
    expect((await inProcess('policies', 'show', 'wouldham')).stdout).toContain('12.3#2');
    expect((await inProcess('policies', 'show', 'nalc-template')).stdout).toContain(
      'Made from two adopted copies of the template.',
    );
    expect(await inProcess('policies', 'check', 'wouldham')).toMatchObject({ code: 0, stderr: '' });
    const file = join(folders.empty(), 'ours.yaml');
    writeFileSync(file, 'id: ours\ncouncil: Ours\nclauses: []\n');
    const wrong = await inProcess('policies', 'check', file);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toMatch(/ours\.yaml:\d+:\d+: /);
    // A secret in the wrong file is never quoted, and its owner is told to replace it.
    writeFileSync(file, 'id: ours\ncouncil: Ours\nclientSecret: hunter2\nclauses: []\n');
    for (const json of [[], ['--json']]) {
      const { stdout, stderr } = await inProcess('policies', 'check', file, ...json);
      expect(stdout + stderr).toContain('must now be replaced');
      expect(stdout + stderr).not.toContain('hunter2');
    }
  });
});

describe('beadle demo', () => {
  it('audits the fictional council over HTTPS and ends well', async () => {
    const cwd = folders.empty();
    const { code, stdout, stderr } = await inProcessAt({ cwd, scene: 'practice' }, 'demo');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Sign in');
    expect(stdout).not.toContain('\u001b');
    const open = /open: +(.+\.html)/.exec(stdout)?.[1] ?? '';
    expect(readFileSync(open, 'utf8')).toContain('<!doctype html>');
  });
});
