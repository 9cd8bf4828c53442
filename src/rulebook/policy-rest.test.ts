import { expect, it } from 'vitest';
import { emptyBank } from './clause-bank.ts';
import { checkPolicy } from './load-policy.ts';
import { loadCatalogue } from './catalogue.ts';
import { loadRules } from './load-rules.ts';
import { aFolder, ruleFile, toYaml } from './testing.ts';

const rule = 'people/second-step';
const clause = {
  ref: '1',
  heading: '1. Accounts',
  summary: 'Accounts use a second sign-in step.',
  appliesTo: 'all',
  kind: 'none',
  verification: 'automatic',
  rules: [{ rule, weight: 'breaks' }],
};
const policy = {
  id: 'wexcombe',
  council: 'Wexcombe Parish Council',
  title: 'IT policy',
  nation: 'england',
  clauses: [
    { ...clause, sumary: 'x' },
    { ...clause, ref: '2', rules: [{ rule: 'people/second-stepp', weight: 'breaks' }] },
    { ...clause, ref: '3', rules: [], verification: 'attestation', ask: 'Is it so?', sameAs: '1' },
    { ...clause, ref: '2' },
  ],
  gaps: [
    { kind: 'missing', source: 'NCSC', finding: 'Nothing is said.', suggestion: 'Say it.', refs: ['1', '7'] },
  ],
};

async function told(file: object): Promise<readonly string[]> {
  const folder = await aFolder({
    [`rules/${rule}.yaml`]: toYaml(ruleFile),
    'catalogue.yaml': toYaml([{ id: 'mfa-enforced', title: 'A second step is asked', rules: [rule] }]),
    'policy.yaml': toYaml(file),
  });
  const book = await loadRules(`${folder}/rules`);
  const catalogue = await loadCatalogue(`${folder}/catalogue.yaml`, book);
  const problems = await checkPolicy(`${folder}/policy.yaml`, { book, catalogue, bank: emptyBank });
  return problems
    .filter(({ warning }) => warning !== true)
    .map(({ message, excerpt }) => `${message} | ${excerpt.trim()}`);
}

it('a misspelt key of a policy hides nothing that is wrong in its other clauses, and each stands at its place', async () => {
  const { council: _council, ...nameless } = policy;
  const all = await told(nameless);
  expect(all).toContainEqual(expect.stringMatching(/^The key "council" is missing/u));
  expect(all).toContainEqual(expect.stringMatching(/^There is no key "sumary" here \| sumary: x$/u));
  expect(all).toContainEqual(expect.stringMatching(/second-stepp" .*\| - rule: people\/second-stepp$/u));
  expect(all).toContainEqual(expect.stringMatching(/^The reference "2" stands here twice/u));
  expect(all).toContainEqual(expect.stringMatching(/^No clause is called "7"/u));
  // What names a clause that cannot be read yet names no stranger.
  expect(all.join('\n')).not.toMatch(/called "1"/u);
});

it('what is no list of clauses at all is said by itself', async () => {
  expect(await told({ ...policy, clauses: 'none' })).toEqual([expect.stringMatching(/must be a list/u)]);
});
