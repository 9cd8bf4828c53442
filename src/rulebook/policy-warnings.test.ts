import { describe, expect, it } from 'vitest';
import { BankFile } from './bank-file.ts';
import { loadCatalogue } from './catalogue.ts';
import { emptyBank } from './clause-bank.ts';
import { checkPolicy, loadPolicy } from './load-policy.ts';
import { loadRules } from './load-rules.ts';
import { outlookOf } from './outlook.ts';
import { aFolder, ruleFile, toYaml } from './testing.ts';

const checks = {
  'checks/people/step.yaml': toYaml(ruleFile),
  'checks/people/mailbox.yaml': toYaml({
    ...ruleFile,
    where: 'person.registerRole in params.roles',
    params: { roles: { type: 'list<string>', default: ['councillor'], why: 'Ours' } },
    examples: [
      { name: 'yes', person: { registerRole: 'councillor', secondStep: 'always' }, outcome: 'pass' },
      { name: 'no', person: { registerRole: 'councillor', secondStep: 'never' }, outcome: 'fail' },
    ],
  }),
  'checks/people/age.yaml': toYaml({
    ...ruleFile,
    require: 'person.daysSincePasswordChange <= params.maxDays',
    params: { maxDays: { type: 'int', default: 365, min: 1, max: 3650, unit: 'days', why: 'Ours' } },
    examples: [
      { name: 'yes', person: { canSignIn: true, daysSincePasswordChange: 3 }, outcome: 'pass' },
      { name: 'no', person: { canSignIn: true, daysSincePasswordChange: 400 }, outcome: 'fail' },
    ],
  }),
  'catalogue.yaml': toYaml([{ id: 'usb', title: 'USB sticks are blocked' }]),
};
const kind = BankFile.parse({
  kinds: [
    {
      id: 'mfa',
      sense: 'A second step.',
      appliesTo: 'all',
      verification: 'partial',
      rules: [{ rule: 'people/step', weight: 'breaks' }],
    },
  ],
}).kinds[0];
const clause = {
  ref: '1',
  heading: 'One',
  summary: 'It is so.',
  appliesTo: 'all',
  kind: 'mfa',
  verification: 'partial',
  rules: [{ rule: 'people/step', weight: 'breaks' }],
  ask: 'Is it so?',
  howOften: 'once a year',
};
const now = new Date('2026-11-29T12:00:00Z');
const placed = async (change: object, top: object = {}) => {
  const policy = { id: 'wexcombe', council: 'Wexcombe', title: 'IT', nation: 'england', ...top };
  const folder = await aFolder({
    ...checks,
    'policy.yaml': toYaml({ ...policy, clauses: [{ ...clause, ...change }] }),
  });
  const book = await loadRules(`${folder}/checks`);
  const catalogue = await loadCatalogue(`${folder}/catalogue.yaml`, book);
  if (kind === undefined) throw new Error('the kind is gone');
  const bank = { ...emptyBank, kinds: new Map([['mfa', kind]]) };
  return { path: `${folder}/policy.yaml`, shelf: { book, catalogue, bank } };
};
const warnings = async (change: object, top: object = {}) => {
  const { path, shelf } = await placed(change, top);
  const found = await checkPolicy(path, shelf, now);
  expect(found.filter(({ warning }) => warning !== true)).toEqual([]);
  return found.map(({ message }) => message);
};
const outlook = async (change: object) => {
  const { path, shelf } = await placed(change);
  const [one] = (await loadPolicy(path, shelf)).clauses;
  return one && outlookOf(one);
};

describe('the author of a policy is warned of', () => {
  it('nothing, where nothing is odd', async () => {
    expect(await warnings({}, { adopted: '2026-11-29' })).toEqual([]);
  });

  it('a day that is still to come', async () => {
    expect(await warnings({}, { adopted: '2026-11-30' })).toEqual(['The day 2026-11-30 is still to come']);
    const reviewed = { by: 'Ann', on: '2027-01-01' };
    expect(await warnings({}, { reviewed })).toEqual(['The day 2027-01-01 is still to come']);
  });

  it.each([
    ['Has anyone shared a password?', 1],
    ['Were any devices lost?', 1],
    ['Has there been any breach of personal data?', 1],
    ['As far as you know, did anybody forward email?', 0],
    ['As far as you know, has anyone forwarded email?', 1],
    ['As far as you know, did nobody share a password?', 0],
    ['Are passwords still shared?', 1],
    ['Do people still share passwords?', 1],
    ['Is the list still right?', 0],
    ['Was any loss reported to you?', 0],
    ['Was each loss reported to you?', 0],
    ['Is there a backup routine?', 0],
    ['Does someone look at what monitoring shows?', 0],
  ])('a yes that means broken: %s', async (ask, count) => {
    expect(await warnings({ ask })).toHaveLength(count);
  });

  it('a question that asks nothing', async () => {
    expect(await warnings({ ask: 'All devices are encrypted.' })).toEqual(['This is no question']);
  });

  it('the same rule twice, and not of one with other numbers', async () => {
    const twice = { rule: 'people/step', weight: 'supports' };
    expect(await warnings({ rules: [twice, twice] })).toEqual(['"people/step" stands in this clause twice']);
    const ages = [90, 365].map((maxDays) => ({
      rule: 'people/age',
      weight: 'supports',
      params: { maxDays },
      assumed: ['maxDays'],
    }));
    expect(await warnings({ rules: ages })).toEqual([]);
  });

  it('roles that are left to our own list', async () => {
    const entry = { rule: 'people/mailbox', weight: 'supports' };
    expect(await warnings({ rules: [entry] })).toEqual([
      '"roles" of people/mailbox is left to our own list: councillor',
    ]);
    expect(await warnings({ rules: [{ ...entry, params: { roles: ['staff'] } }] })).toEqual([]);
  });

  it('a number of which nothing says where it comes from', async () => {
    const entry = { rule: 'people/age', weight: 'supports' };
    expect(await warnings({ rules: [{ ...entry, params: { maxDays: 90 } }] })).toEqual([
      'Nothing says where the number "maxDays" comes from',
    ]);
    const numbers = { maxDays: { value: 90, unit: 'days' } };
    expect(await warnings({ rules: [entry], numbers })).toEqual([
      'The summary counts nothing, and nothing says where the number "maxDays" comes from',
    ]);
    const sourced = { maxDays: { ...numbers.maxDays, source: 'clause 7' } };
    expect(await warnings({ rules: [entry], numbers: sourced })).toEqual([]);
    for (const summary of ['After 90 days.', 'After ninety days.', 'Each quarter.', 'It is so fortnightly.'])
      expect(await warnings({ rules: [entry], numbers, summary })).toEqual([]);
  });

  it('a clause without a kind, and a rule that its kind does not know to break it', async () => {
    expect(await warnings({ kind: undefined })).toEqual(['This clause names no kind']);
    const entry = { rule: 'people/age', weight: 'breaks', assumed: ['maxDays'] };
    expect(await warnings({ rules: [entry] })).toEqual([
      'A clause of kind "mfa" is not usually broken by people/age',
    ]);
    expect(await warnings({ rules: [{ ...entry, weight: 'supports' }] })).toEqual([]);
  });
});

describe('what a clause can come to', () => {
  const supports = [{ rule: 'people/step', weight: 'supports' }];
  it.each([
    [
      {},
      'In place when its check can show it and you answer yes; Action needed when one fails (asked once a year)',
    ],
    [{ rules: supports }, /^Confirmed by you when you answer yes; Partly in place when its check fails/u],
    [
      { rules: [...supports, { notBuilt: 'usb', weight: 'breaks' }] },
      /1 not built yet, so shown in part at most/u,
    ],
    [{ verification: 'attestation', rules: [] }, 'Confirmed by you when you answer yes (asked once a year)'],
    [{ flags: ['power'], rules: [{ rule: 'people/step', weight: 'review' }] }, /^A power/u],
    [
      { flags: ['ncsc-conflict'], decision: { why: 'Advice is against it.', suggestion: 'Drop it.' } },
      'Policy needs a decision: Advice is against it.',
    ],
    [
      { verification: 'informative', rules: [], ask: undefined, howOften: undefined },
      'Background, nothing to check',
    ],
  ])('%j', async (change, line) => {
    expect(await outlook(change)).toMatch(line);
  });
});
