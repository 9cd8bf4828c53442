import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { standardsShelf } from '../standards.ts';
import { checkCouncil } from './check-council.ts';

const root = mkdtempSync(join(tmpdir(), 'beadle-check-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const load = standardsShelf();
async function told(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = mkdtempSync(join(root, 'case-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { errors, unseen } = await checkCouncil(join(folder, 'beadle.yaml'), {
    environment: {},
    load,
    shared,
  });
  return [...errors.map(({ message, hint }) => `${message}\n${hint}`), ...unseen].join('\n');
}
const shared = { configuration: {}, environment: {} };

const good = `council: Exampleton Parish Council
nation: england
policy: wouldham
tenant: 11111111-1111-4111-8111-111111111111
signIn: { method: certificate, clientId: 22222222-2222-4222-8222-222222222222 }
people: people.csv
software: software.yaml
attestations: answers.yaml
exceptions: exceptions.yaml
plan: plan.yaml
branding: look
`;
const others = {
  'people.csv': 'name,role\nAnn,clerk\n',
  'software.yaml': '- { name: Word }\n',
  'answers.yaml': "- { ref: '12 para 1', answer: yes, by: Ann, on: 2026-11-01 }\n",
  'exceptions.yaml': '[]\n',
  'plan.yaml': '[]\n',
};
const noLook = good.replace('branding: look\n', '');

describe('the check of the files of a council', () => {
  it('finds nothing where nothing is wrong', async () => {
    expect(await told({ ...others, 'beadle.yaml': noLook })).toBe('');
  });

  it('says all that is wrong at once: no mistake in one file hides another, or one in another file', async () => {
    const all = await told({
      'beadle.yaml': good
        .replace('policy: wouldham', 'policy: wouldhan')
        .replace('nation: england', 'nation: englnad\nretension: {}'),
      'people.csv': 'name,rolle,left\nAnn,clerk,tomorrow\n',
      'software.yaml': '- { licenses: 2 }\n',
      'answers.yaml': "- { ref: '12 para 1', answer: maybe, by: Ann, on: 2026-11-01 }\n",
      'exceptions.yaml': '- { rule: a }\n',
      'plan.yaml': '- { owner: Ann, by: tomorrow }\n',
    });
    for (const expected of [
      'Did you mean "england"?',
      'There is no key "retension" here',
      'There is no policy called wouldhan.',
      'There is no column "rolle" here',
      '"tomorrow" is no day',
      'There is no key "licenses" here',
      'needs a name or a publisher',
      '"0.answer" cannot be "maybe"',
      'The key "minute" is missing',
      'must name either a rule or a ref',
      'There is no branding.yaml and no logo.png',
    ])
      expect(all).toContain(expected);
    // A cell under a heading that is not understood is not missing.
    expect(all).not.toContain('The column "role" is empty');
  });

  it('says of an answer that it leads to no clause, also where it, or another, is wrong in something else', async () => {
    const wrong =
      "- { ref: '12 para 1', answer: maybe, by: Ann, on: 2026-11-01 }\n- { ref: '99.9', answer: maybe }\n";
    const all = await told({ ...others, 'beadle.yaml': noLook, 'answers.yaml': wrong });
    expect(all).toContain('"0.answer" cannot be "maybe"');
    expect(all).toMatch(/answers\.yaml:2:\d+: No clause of the policy is called "99\.9"/u);
  });

  it('says of an exception and of planned work that they lead to no rule or clause, with line and nearest', async () => {
    const accepted = 'findings: [a], minute: 7, approver: Ann, until: 2027-01-01';
    const all = await told({
      ...others,
      'beadle.yaml': noLook,
      'exceptions.yaml': `- { rule: mail/no-external-forwards, ${accepted} }\n- { rule: sign-in/legacy-clients-blockt, minute: 3 }\n`,
      'plan.yaml':
        "- { rule: sign-in/legacy-clients-blokt, owner: Ann, by: 2027-01-01 }\n- { ref: '99.9', owner: Ann, by: x }\n- { ref: '12 para 1', owner: Ann, by: 2027-01-01 }\n",
    });
    expect(all).toMatch(/exceptions\.yaml:1:\d+: There is no rule called "mail\/no-external-forwards"/u);
    expect(all).toMatch(/exceptions\.yaml:2:\d+: There is no rule called "sign-in\/legacy-clients-blockt"/u);
    expect(all.match(/Did you mean "sign-in\/legacy-clients-blocked"\?/gu)).toHaveLength(2);
    expect(all).toMatch(/plan\.yaml:1:\d+: There is no rule/u);
    expect(all).toMatch(/plan\.yaml:2:\d+: No clause of the policy is called "99\.9"/u);
    expect(all).not.toMatch(/plan\.yaml:3/u);
    expect(all).toContain('"1.by"');
  });

  it('looks for rules although the policy cannot be read, and says that it did not look for clauses', async () => {
    const all = await told({
      ...others,
      'beadle.yaml': noLook.replace('policy: wouldham', 'policy: wouldhan'),
      'answers.yaml': "- { ref: '99.9', answer: yes, by: Ann, on: 2026-11-01 }\n",
      'plan.yaml': '- { rule: sign-in/legacy-clients-blokt, owner: Ann, by: 2027-01-01 }\n',
    });
    expect(all).toContain('Did you mean "sign-in/legacy-clients-blocked"?');
    expect(all).not.toContain('No clause');
    expect(all).toContain('nobody looked whether what answers.yaml and plan.yaml says is about clauses');
  });

  it('goes on behind a line that is no YAML, in each file, and says what it could not see', async () => {
    const all = await told({
      ...others,
      'beadle.yaml': noLook
        .replace('people: people.csv', 'people: "people.csv')
        .replace('england', 'englnad'),
      'software.yaml': '- { name: Word\n- { licenses: 2 }\n',
      'answers.yaml':
        "- { ref: '12 para 1, answer: yes }\n- { ref: '99.9', answer: maybe, by: Ann, on: 2026-11-01 }\n",
      'plan.yaml': '- rule: sign-in/legacy-clients-blokt\n  owner: A: nn\n  by: 2027-01-01\n',
    });
    for (const expected of [
      /beadle\.yaml:\d+:\d+: This is not valid YAML/u,
      /Did you mean "england"\?/u,
      /software\.yaml:\d+:\d+: This is not valid YAML/u,
      /software\.yaml:2:\d+: There is no key "licenses" here/u,
      /answers\.yaml:2:\d+: .*cannot be "maybe"/u,
      /answers\.yaml:2:\d+: No clause of the policy is called "99\.9"/u,
      /plan\.yaml:2:\d+: This is not valid YAML/u,
      /plan\.yaml:1:\d+: There is no rule/u,
      /Line 6 of .*beadle\.yaml cannot be read/u,
    ])
      expect(all).toMatch(expected);
    // What stands in a line that cannot be read is not missing.
    expect(all).not.toContain('is missing');
  });

  it('says once what several steps meet', async () => {
    expect((await told({})).match(/There is no /gu)).toHaveLength(1);
    const twice = await told({ ...others, 'beadle.yaml': noLook, 'answers.yaml': '- [\n' });
    expect(twice).toContain('1 problem in 1 file');
  });
});
