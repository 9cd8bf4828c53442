import { describe, expect, it } from 'vitest';
import { loadCatalogue } from './catalogue.ts';
import { emptyBank } from './clause-bank.ts';
import { checkPolicy, loadPolicy } from './load-policy.ts';
import { loadRules, type RuleBook } from './load-rules.ts';
import { aFolder, ruleFile, toYaml } from './testing.ts';

const pinFile = {
  ...ruleFile,
  title: 'Phones and tablets need a code',
  failTitle: 'Some phones or tablets need no code',
  for: 'device',
  where: 'device.isMobile',
  require: 'device.pinMinimumLength >= params.minLength',
  params: { minLength: { type: 'int', default: 6, why: 'NCSC advice' } },
  finding: '{{device.name}} asks for {{device.pinMinimumLength}} digits, not {{params.minLength}}',
  examples: [
    { name: 'six', device: { isMobile: true, pinMinimumLength: 6 }, outcome: 'pass' },
    { name: 'four', device: { isMobile: true, pinMinimumLength: 4 }, outcome: 'fail' },
  ],
};
const clause = {
  ref: '4 bullet 1',
  heading: '4. Secure use',
  summary: 'Accounts use a second sign-in step.',
  appliesTo: 'all',
  kind: 'none',
  verification: 'automatic',
  rules: [{ rule: 'people/second-step', weight: 'breaks' }],
};
const policyFile = (...clauses: readonly object[]) => ({
  id: 'wexcombe',
  council: 'Wexcombe Parish Council',
  title: 'IT policy',
  nation: 'england',
  clauses: clauses.length > 0 ? clauses : [clause],
});
const catalogueFile = [
  { id: 'mfa-enforced', title: 'A second step is asked', rules: ['people/second-step'] },
  { id: 'usb-storage-blocked', title: 'USB sticks are blocked' },
];

const book = async (): Promise<RuleBook> =>
  loadRules(
    await aFolder({ 'people/second-step.yaml': toYaml(ruleFile), 'devices/pin.yaml': toYaml(pinFile) }),
  );

const problems = async (policy: object) => {
  const rules = await book();
  const folder = await aFolder({
    'catalogue.yaml': toYaml(catalogueFile),
    'policy.yaml': toYaml(policy),
  });
  const catalogue = await loadCatalogue(`${folder}/catalogue.yaml`, rules);
  return checkPolicy(`${folder}/policy.yaml`, { book: rules, catalogue, bank: emptyBank });
};
const messages = async (policy: object) => (await problems(policy)).map((problem) => problem.message);
const changed = (changes: object) => policyFile({ ...clause, ...changes });

describe('a policy', () => {
  it('loads when each clause can be judged', async () => {
    expect(
      await messages(
        policyFile(
          clause,
          { ...clause, ref: '1', verification: 'informative', rules: [] },
          {
            ...clause,
            ref: '2',
            verification: 'attestation',
            rules: [],
            ask: 'Is it so?',
            howOften: 'once a year',
          },
          {
            ...clause,
            ref: '3',
            verification: 'partial',
            rules: [{ notBuilt: 'usb-storage-blocked', weight: 'breaks' }],
          },
          {
            ...clause,
            ref: '5',
            rules: [{ rule: 'devices/pin', weight: 'breaks' }],
            numbers: { minLength: { value: 6, unit: 'characters' } },
          },
        ),
      ),
    ).toEqual([]);
  });

  it.each([
    [
      'a clause with neither rule nor question',
      { rules: [] },
      'This clause has neither a rule nor a question',
    ],
    [
      'an informative clause with a rule',
      { verification: 'informative' },
      'An informative clause has nothing to check',
    ],
    [
      'an automatic clause without a rule',
      { rules: [], ask: 'Is it?', howOften: 'once a year' },
      'A clause of class "automatic" needs a rule',
    ],
    [
      'an automatic clause that asks',
      { ask: 'Is it?', howOften: 'once a year' },
      'A clause that is checked alone asks nothing',
    ],
    [
      'an attestation without a question',
      { verification: 'attestation' },
      'A clause of class "attestation" needs a question',
    ],
    [
      'an attestation with a rule',
      { verification: 'attestation', ask: 'Is it?', howOften: 'once a year' },
      'A clause with rules is not left to the clerk alone',
    ],
    [
      'a question that is never put',
      { verification: 'partial', ask: 'Is it?' },
      '"ask" and "howOften" go together',
    ],
    [
      'a question put at a time that nobody knows',
      { verification: 'partial', ask: 'Is it?', howOften: 'yearly' },
      '"clauses.0.howOften" cannot be "yearly"',
    ],
    [
      'a rule that does not exist',
      { rules: [{ rule: 'people/second-stepp', weight: 'breaks' }] },
      'There is no rule "people/second-stepp"',
    ],
    [
      'a check that is not in the catalogue',
      { rules: [{ notBuilt: 'usb-blocked', weight: 'breaks' }] },
      'The catalogue has no check "usb-blocked"',
    ],
    [
      'a check that is built by now',
      { rules: [{ notBuilt: 'mfa-enforced', weight: 'breaks' }] },
      'The check "mfa-enforced" is built',
    ],
    [
      'a rule and a check at once',
      { rules: [{ rule: 'people/second-step', notBuilt: 'mfa-enforced', weight: 'breaks' }] },
      'Name one rule, or one check that is not built',
    ],
    [
      'a parameter that the rule has not',
      { rules: [{ rule: 'devices/pin', weight: 'breaks', params: { length: 6 } }] },
      'The rule devices/pin has no parameter "length"',
    ],
    [
      'a parameter of the wrong type',
      { rules: [{ rule: 'devices/pin', weight: 'breaks', params: { minLength: 'six' } }] },
      '"minLength" must be a whole number',
    ],
    [
      'an assumed parameter that the rule has not',
      { rules: [{ rule: 'devices/pin', weight: 'breaks', assumed: ['length'] }] },
      'The rule devices/pin has no parameter "length"',
    ],
    [
      'a flag without the decision that it needs',
      { flags: ['ncsc-conflict'] },
      'A clause with the flag "ncsc-conflict" needs a decision',
    ],
    [
      'a decision without a flag',
      { decision: { why: 'x', suggestion: 'y' } },
      'No flag says why this needs a decision',
    ],
    ['a power that could be broken', { flags: ['power'] }, 'A power is not a duty: nothing can break it'],
    ['an unknown key', { apliesTo: 'all' }, 'There is no key "apliesTo" here'],
    [
      'a long-winded question',
      { summary: `${'very '.repeat(26)}long.` },
      'This sentence has 27 words; at most 25 are allowed',
    ],
  ])('%s is an error', async (_name, changes, message) => {
    expect(await messages(changed(changes))).toContain(message);
  });

  it('may not number two clauses alike', async () => {
    expect(await messages(policyFile(clause, { ...clause }))).toEqual([
      'The reference "4 bullet 1" stands here twice',
    ]);
    expect(await messages(policyFile(clause, { ...clause, ref: '4 Bullet 1.' }))).toEqual([
      'The reference "4 Bullet 1." reads like "4 bullet 1"',
    ]);
  });

  it('may not have a gap that points at no clause', async () => {
    const gaps = [{ refs: ['9'], kind: 'missing', finding: 'x', suggestion: 'y', source: 'z' }];
    expect(await messages({ ...policyFile(), gaps })).toEqual(['No clause is called "9"']);
  });

  it('shows the line of a problem deep inside', async () => {
    const [problem] = await problems(
      changed({ rules: [{ rule: 'devices/pin', weight: 'breaks', params: { minLength: 'six' } }] }),
    );
    expect(problem?.excerpt.trim()).toBe('minLength: six');
    expect(problem?.column).toBe((problem?.excerpt.indexOf('six') ?? 0) + 1);
  });

  it('ends with a stable code when it is loaded with problems, or cannot be read', async () => {
    const rules = await book();
    const folder = await aFolder({ 'policy.yaml': toYaml(changed({ rules: [] })) });
    await expect(
      loadPolicy(`${folder}/policy.yaml`, { book: rules, catalogue: new Map(), bank: emptyBank }),
    ).rejects.toMatchObject({
      code: 'POLICY_INVALID',
    });
    await expect(
      loadPolicy(`${folder}/nothing.yaml`, { book: rules, catalogue: new Map(), bank: emptyBank }),
    ).rejects.toMatchObject({
      code: 'POLICY_INVALID',
    });
  });
});
