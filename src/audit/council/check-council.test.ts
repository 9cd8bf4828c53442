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
  const { errors } = await checkCouncil(join(folder, 'beadle.yaml'), { environment: {}, load, shared });
  return errors.map(({ message, hint }) => `${message}\n${hint}`).join('\n');
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

  it('says once what several steps meet', async () => {
    expect((await told({})).match(/There is no /gu)).toHaveLength(1);
    const twice = await told({ ...others, 'beadle.yaml': noLook, 'answers.yaml': '- [\n' });
    expect(twice).toContain('1 problem in 1 file');
  });
});
