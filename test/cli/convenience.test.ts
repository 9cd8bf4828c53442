import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { mainHelpPage, parserOf } from '../../src/cli/command-line.ts';
import { configurationText } from '../../src/cli/init/files.ts';
import { addCouncil, nameCouncils, practiceFleet } from '../fleet/practice-fleet.ts';
import { startBeadle } from './beadle.ts';
import { temporaryFolders } from './folders.ts';
import { inProcess, inProcessAt } from './in-process.ts';

const folders = temporaryFolders();

describe('help', () => {
  it('has groups and examples, and no line wider than 80 columns or cut in a word, for -h as for --help', async () => {
    const cwd = folders.empty();
    const help = (...args: string[]) => startBeadle(args, { cwd }).ended;
    const page = await help('-h');
    expect(page).toEqual(await inProcessAt({ cwd }, '--help'));
    for (const text of ['Many councils:', 'Examples:', 'beadle init --practice'])
      expect(page.stdout).toContain(text);
    for (const { code, stdout } of [page, await help('fleet', 'run', '-h')]) {
      expect(code).toBe(0);
      expect(stdout.length).toBeGreaterThan(200);
      expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    }
    expect((await help('-V')).stdout).toMatch(/^\d+\.\d+\.\d+/);
    expect((await help('completion')).stdout).toContain('beadle');
  });

  it.each([
    [['audti'], '"audit"'],
    [['audit', '--polciy', 'x'], '"--policy"'],
    [['fleet', 'statsu'], '"status"'],
    [['init', '--method', 'certifcate'], '"certificate"'],
    [['simulator', 'exampelton'], '"exampleton"'],
    [['signin', '--user', 'a', '--app', 'outlok'], '"outlook"'],
    [['--versoin'], '"--version"'],
  ])('says what %j was meant to be', async (args, meant) => {
    const { code, stderr } = await inProcess(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(`Did you mean ${meant}?`);
  });
});

describe('a value that nobody can mean', () => {
  it.each([
    [['audit', '--config', 'a', '--config', 'b'], '--config was given twice.'],
    [['audit', '--output'], '--output has no value.'],
    [['fleet', 'run', '--concurrency'], '--concurrency has no value.'],
    [['simulator', '--port'], '--port has no value.'],
    [['simulator', '--port', '--limits'], '--port has no value.'],
    [['audit', ''], 'A word of the command is empty'],
    [['diff', ''], 'A word of the command is empty'],
    [['purge', '--dry-rum'], 'Unknown argument: dry-rum\n'],
    [['fleet', 'run', '--concurrency', 'four'], '--concurrency is not a number.'],
    [['attest', '--form', 'q.docx', '--on', '2026-02-31'], '--on 2026-02-31 is not a day'],
    [['attest', '--on', '2999-01-01'], '--on 2999-01-01 is not a day'],
    [['import', 'graph', 'export', '--taken', '2026-02-31'], '"2026-02-31" is not a day in the past.'],
    [['person', 'export'], 'Something is missing after "beadle person export". Which person?'],
    [['person'], 'Something is missing after "beadle person": export or erase?'],
    [['offboard'], 'Something is missing after "beadle offboard". Which council?'],
    [['config'], 'Something is missing after "beadle config": check?'],
    [
      ['policies', 'shw'],
      '"shw" is none of these: list, show, check, new.\nWhat to do: Did you mean "show"?',
    ],
  ])('%j is refused', async (args, said) => {
    const { code, stderr } = await inProcess(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });

  it.each(['0', '-1', '1.5', '65'])('no fleet is audited %s councils at a time', async (typed) => {
    const folder = practiceFleet();
    try {
      const { code, stderr } = await inProcess(
        'fleet',
        'run',
        '--fleet',
        join(folder, 'fleet.yaml'),
        `--concurrency=${typed}`,
      );
      expect(code).toBe(2);
      expect(stderr).toContain('Give a whole number from 1 to 64.');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('gives every command examples in its help', async () => {
    const page = await mainHelpPage();
    const names = [...page.matchAll(/^ {2}beadle ([a-z]+)\b/gmu)].map(([, name = '']) => name);
    const commands = [
      ...[...new Set(names)].filter((name) => name !== 'completion').map((name) => [name]),
      ...['run', 'status', 'todo', 'queue'].map((name) => ['fleet', name]),
    ];
    const pages = await Promise.all(
      commands.map(async (command) => ({
        command: `beadle ${command.join(' ')}`,
        help: await parserOf(command).getHelp(),
      })),
    );
    const without = pages.filter(
      ({ command, help }) => !(help.split('\nExamples:\n')[1] ?? '').includes(`  ${command}`),
    );
    expect(without).toEqual([]);
    expect(pages.flatMap(({ help }) => help.split('\n')).filter((line) => line.length > 80)).toEqual([]);
  });
});

describe('beadle config check', () => {
  const folder = practiceFleet();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('reads everything that the files name and signs in nowhere', async () => {
    const good = await inProcess('config', 'check', join(folder, 'fleet.yaml'));
    expect(good).toMatchObject({ code: 0, stderr: '' });
    expect(good.stdout.match(/^ok /gm)).toHaveLength(4);
    addCouncil(folder, 'bad', (yaml) => ({ ...yaml, attestations: 'gone.yaml' }));
    nameCouncils(folder, ['allwell', 'bad']);
    const bad = await inProcess('config', 'check', join(folder, 'fleet.yaml'));
    expect(bad.code).toBe(2);
    expect(bad.stdout).toContain('gone.yaml');
    expect(bad.stdout).toContain('What to do:');
    const file = join(folder, 'fleet.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('councils:', 'concurency: 3\ncouncils:'));
    const both = await inProcess('config', 'check', file);
    expect(both.code).toBe(2);
    expect(both.stdout).toMatch(/Did you mean "concurrency"[\s\S]*^ok [\s\S]*gone\.yaml/mu);
  });
});

describe('a practice council', () => {
  it('is set up by one command, ends in doctor, and serves the others', { timeout: 120_000 }, async () => {
    const cwd = folders.empty();
    const run = (...args: string[]) => inProcessAt({ cwd, scene: 'practice' }, ...args);
    const made = await run('init', '--practice', 'exampleton');
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toContain('Sign-in      works');
    const first = await run('audit', '--quiet');
    expect(first.code).toBe(1);
    const again = JSON.parse((await run('audit', '--json')).stdout) as { doFirst: { codes: string[] }[] };
    expect(again).toMatchObject({ changes: { new: 0, gone: 0 }, source: 'simulator' });
    // The codes that a person reads, and no other.
    const told = first.stdout.match(/^ {2}A\d+/gmu)?.map((code) => code.trim());
    expect([...new Set(again.doFirst.flatMap(({ codes }) => codes))].toSorted()).toEqual(told);
    const council = join(cwd, 'reports/out/exampleton-parish-council');
    expect(existsSync(join(council, 'latest/PROVIDER ONLY/run.json'))).toBe(true);
    const there = { cwd: folders.empty(), scene: 'practice' } as const;
    const elsewhere = await inProcessAt(there, 'collect', '--config', join(cwd, 'beadle.yaml'), '--quiet');
    expect(elsewhere.code).toBe(0);
    expect(existsSync(join(cwd, 'snapshot.json'))).toBe(true);
    expect((await run('diff')).stdout).toContain('0 new, 0 gone');
    expect((await run('verify')).code).toBe(0);
  });

  it('is served to other tools by beadle simulator until it is stopped', async () => {
    const cwd = folders.empty();
    const served = startBeadle(['simulator', 'thriftley'], { cwd });
    await served.says('Ctrl-C stops it');
    expect(readFileSync(join(cwd, '.beadle/simulator-ca.pem'), 'utf8')).toContain('BEGIN CERTIFICATE');
    served.child.kill('SIGINT');
    expect(await served.ended).toMatchObject({ code: 0, stderr: '' });
    expect(existsSync(join(cwd, '.beadle/simulator-ca.pem'))).toBe(false);
  });
});

describe('settings that init writes', () => {
  it('name an app only where the way of signing in has one', () => {
    const text = (method: Parameters<typeof configurationText>[0]['method']) =>
      configurationText({
        council: 'A',
        nation: 'england',
        policy: 'wouldham',
        tenant: undefined,
        clientId: undefined,
        partnerTenant: undefined,
        method,
        fleet: false,
      });
    expect(text('certificate')).toContain('clientId:');
    expect(text('azure-cli')).not.toContain('clientId:');
    expect(text('managed-identity')).not.toContain('clientId:');
    expect(text('partner')).toContain('partnerTenant:');
    expect(text('certificate')).not.toContain('partnerTenant:');
  });
});
