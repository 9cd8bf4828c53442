import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { BeadleError } from '../../model/error.ts';
import { digestKey } from './digest-key.ts';
import { readSettings } from './settings.ts';

const root = mkdtempSync(join(tmpdir(), 'beadle-settings-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const good = `council: Exampleton Parish Council
nation: england
policy: wouldham
tenant: 11111111-1111-4111-8111-111111111111
signIn:
  method: certificate
  clientId: 22222222-2222-4222-8222-222222222222
`;

const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(root, 'case-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};
const read = (files: Readonly<Record<string, string>>, environment = {}) =>
  readSettings(join(folderWith(files), 'beadle.yaml'), environment);

const errorOf = async (work: Promise<unknown>): Promise<BeadleError> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof BeadleError) return error;
  throw new Error(`expected a BeadleError, not ${String(error)}`);
};

describe('beadle.yaml', () => {
  it('names what may stand where a key of a few words is missing', async () => {
    const error = await errorOf(read({ 'beadle.yaml': good.replace('nation: england\n', '') }));
    expect(error.message).toContain('Add "nation:" with one of: england, wales, scotland, northern-ireland.');
  });

  it('is read with its answers, exceptions and secrets; its paths count from its own folder', async () => {
    const settings = await read({
      'beadle.yaml': `${good}people:\n  - { name: Ann, role: clerk, started: 2019-04-01 }\nattestations: answers.yaml\n`,
      'answers.yaml': `- { ref: '12.1', answer: yes, by: Ann Clerk, on: 2026-11-01 }\n`,
      '.env': 'BEADLE_CERTIFICATE_PATH=./app.pem\nBEADLE_CLIENT_SECRET=from-file\n',
    });
    expect(settings.output).toBe(join(settings.folder, 'reports/out'));
    expect(settings.inputs.people).toEqual([{ name: 'Ann', role: 'clerk', started: '2019-04-01' }]);
    expect(settings.attestations).toEqual([
      { ref: '12.1', answer: 'yes', by: 'Ann Clerk', on: '2026-11-01' },
    ]);
    expect(settings.secrets.certificatePath).toBe(join(settings.folder, 'app.pem'));
  });

  it('takes the number of an answer as it is written: 12.10 without quotes is not 12.1', async () => {
    const settings = await read({
      'beadle.yaml': `${good}attestations: answers.yaml
`,
      'answers.yaml': `- { ref: 12.10, answer: did-not-happen, by: Ann Clerk, on: 2026-11-01, note: Nobody left }
`,
    });
    expect(settings.attestations).toEqual([
      { ref: '12.10', answer: 'did-not-happen', by: 'Ann Clerk', on: '2026-11-01', note: 'Nobody left' },
    ]);
  });

  it('holds the word that the register is complete', async () => {
    const settings = await read({
      'beadle.yaml': `${good}people: []
peopleComplete: { by: Ann, on: 2026-11-01 }
`,
    });
    expect(settings.inputs.peopleComplete).toEqual({ by: 'Ann', on: '2026-11-01' });
  });

  it('holds the work that somebody has taken on, each for a rule or for a line', async () => {
    const plan = (text: string) => read({ 'beadle.yaml': `${good}plan: plan.yaml\n`, 'plan.yaml': text });
    const { plan: works } = await plan(`- { ref: 6 bullet 2, owner: Ann, by: 2027-01-31, cost: 40 }\n`);
    expect(works).toEqual([{ ref: '6 bullet 2', owner: 'Ann', by: '2027-01-31', cost: 40 }]);
    const error = await errorOf(plan(`- { owner: Ann, by: 2027-01-31 }\n`));
    expect(error.message).toMatch(/plan\.yaml:1:3: .*must name either a rule or a ref/);
  });

  it('refuses a secret that was cut over two lines, and a word in the place of an account', async () => {
    const cut = { 'beadle.yaml': good, '.env': 'BEADLE_CLIENT_SECRET="hun\nter2"\n' };
    expect((await errorOf(read(cut))).message).toMatch(/^BEADLE_CLIENT_SECRET holds a line break/u);
    const people = (account: string) =>
      read({
        'beadle.yaml': `${good}people: people.csv\nemergencyAccounts: [breakglass]\n`,
        'people.csv': `name,role,account\nAnn,clerk,${account}\n`,
      });
    expect((await errorOf(people('ann@exampleton.example'))).message).toMatch(
      /beadle\.yaml:9:\d+: "emergencyAccounts\.0": must be a sign-in name/u,
    );
    const table = {
      'beadle.yaml': `${good}people: people.csv\n`,
      'people.csv': 'name,role,account\nAnn,clerk,ann\n',
    };
    expect((await errorOf(read(table))).message).toMatch(
      /people\.csv:2:\d+: "ann" is no account: it must be/u,
    );
  });

  it('gives way to the environment where both name a secret', async () => {
    const settings = await read(
      { 'beadle.yaml': good, '.env': 'BEADLE_CLIENT_SECRET=from-file\n' },
      { BEADLE_CLIENT_SECRET: 'from-environment' },
    );
    expect(settings.secrets.clientSecret).toBe('from-environment');
  });

  it('knows no register from an empty register', async () => {
    expect((await read({ 'beadle.yaml': good })).inputs.people).toBeUndefined();
    expect((await read({ 'beadle.yaml': `${good}people: []\n` })).inputs.people).toEqual([]);
  });

  it('names file, line, place and remedy of an unknown key and of a wrong type, both at once', async () => {
    const error = await errorOf(
      read({ 'beadle.yaml': `${good}emergencyAcounts: []\nownDomains: exampleton.example\n` }),
    );
    expect(error.code).toBe('CONFIG_INVALID');
    expect(error.message).toMatch(/beadle\.yaml:8:1: There is no key "emergencyAcounts" here/);
    expect(error.message).toMatch(/\| \^\n +Did you mean "emergencyAccounts"\?/);
    expect(error.message).toMatch(/beadle\.yaml:9:13: "ownDomains": must be a list, or the name of a file/);
  });

  it.each([
    ['tenant: 11111111-1111-4111-8111-111111111111', 'tenant: exampleton', /tenant.*directory \(tenant\) id/],
    [
      'tenant: 11111111-1111-4111-8111-111111111111',
      'tenant: 00000000-0000-0000-0000-000000000000',
      /:4:9: "tenant": is still the example/,
    ],
    ['nation: england', 'nation: englnd', /:2:9: .*\n.*\n.*\n.*Did you mean "england"\?/],
    ['method: certificate', 'method: password', /:6:11: .*\n.*\n.*\n.*Write one of: certificate/],
    ['council: Exampleton Parish Council', 'council: "unfinished', /This is not valid YAML/],
  ])('refuses %s changed to %s', async (from, to, message) => {
    const error = await errorOf(read({ 'beadle.yaml': good.replace(from, to) }));
    expect(error.message).toMatch(message);
  });

  it('names the file of answers that is wrong, not itself', async () => {
    const files = {
      'beadle.yaml': `${good}attestations: answers.yaml\n`,
      'answers.yaml': `- { ref: '12.1', answer: perhaps, by: Ann, on: 2026-11-01 }\n`,
    };
    expect((await errorOf(read(files))).message).toMatch(
      /answers\.yaml:1:\d+: "0\.answer" cannot be "perhaps"/,
    );
    const gone = { 'beadle.yaml': `${good}exceptions: nowhere.yaml\n` };
    expect((await errorOf(read(gone))).message).toMatch(/nowhere\.yaml could not be read/);
  });

  it('says how to make one where there is none', async () => {
    const error = await errorOf(readSettings(join(root, 'beadle.yaml'), {}));
    expect(error).toMatchObject({ code: 'CONFIG_INVALID' });
    expect(error.hint).toContain('beadle init');
  });

  it('is explained by an example that fits once its ids are filled in', async () => {
    const example = readFileSync(
      fileURLToPath(new URL('../../../beadle.example.yaml', import.meta.url)),
      'utf8',
    );
    const filled = example.replaceAll(
      '00000000-0000-0000-0000-000000000000',
      '11111111-1111-4111-8111-111111111111',
    );
    expect((await read({ 'beadle.yaml': filled })).council).toBe('Exampleton Parish Council');
  });
});

describe('the digest key', () => {
  it('is made once, for this user alone, also when two audits start together', async () => {
    const folder = folderWith({});
    const first = await digestKey(folder);
    expect(await digestKey(folder)).toBe(first);
    expect(Buffer.from(first, 'base64url')).toHaveLength(32);
    expect(await digestKey(folderWith({}))).not.toBe(first);
    if (process.platform === 'win32') return;
    expect(statSync(join(folder, '.beadle/digest-key')).mode & 0o777).toBe(0o600);
  });

  it('is never replaced when it is damaged: accepted forwards are pinned to it', async () => {
    const folder = folderWith({});
    await digestKey(folder);
    writeFileSync(join(folder, '.beadle/digest-key'), 'abc');
    expect((await errorOf(digestKey(folder))).code).toBe('CONFIG_INVALID');
    expect(readFileSync(join(folder, '.beadle/digest-key'), 'utf8')).toBe('abc');
  });
});
