import { describe, expect, it } from 'vitest';
import { loadCatalogue } from './catalogue.ts';
import { emptyBank } from './clause-bank.ts';
import { eventOf, rhythmOf } from './clause-file.ts';
import { checkPolicy, loadPolicy } from './load-policy.ts';
import { loadRules } from './load-rules.ts';
import { formatProblem } from './problem.ts';
import { aFolder, ruleFile, toYaml } from './testing.ts';

const lockFile = {
  ...ruleFile,
  title: 'Devices lock by themselves',
  failTitle: 'Some devices never lock',
  for: 'device',
  where: 'device.isMobile',
  require: 'device.pinMinimumLength >= params.minLength',
  params: { minLength: { type: 'int', default: 6, min: 4, max: 16, unit: 'characters', why: 'Ours' } },
  finding: '{{device.name}} asks for {{device.pinMinimumLength}}',
  examples: [
    { name: 'six', device: { isMobile: true, pinMinimumLength: 6 }, outcome: 'pass' },
    { name: 'four', device: { isMobile: true, pinMinimumLength: 4 }, outcome: 'fail' },
  ],
};
const catalogueFile = [
  { id: 'device-pin', title: 'A code is needed', rules: ['devices/pin'] },
  { id: 'selective-wipe-done', title: 'Data was wiped', dropped: 'The record goes with the device.' },
];
const clause = {
  ref: '1',
  heading: 'One',
  summary: 'Phones need a code.',
  appliesTo: 'councillors',
  kind: 'none',
  verification: 'partial',
  rules: [{ rule: 'devices/pin', weight: 'breaks' }],
  ask: 'Is it so?',
  howOften: 'once a year',
};

const placed = async (...clauses: readonly object[]) => {
  const folder = await aFolder({
    'checks/devices/pin.yaml': toYaml(lockFile),
    'catalogue.yaml': toYaml(catalogueFile),
    'policy.yaml': toYaml({
      id: 'wexcombe',
      council: 'Wexcombe Parish Council',
      title: 'IT policy',
      nation: 'england',
      clauses: clauses.map((one) => ({ ...clause, ...one })),
    }),
  });
  const book = await loadRules(`${folder}/checks`);
  const catalogue = await loadCatalogue(`${folder}/catalogue.yaml`, book);
  return { path: `${folder}/policy.yaml`, shelf: { book, catalogue, bank: emptyBank } };
};
const problems = async (...clauses: readonly object[]) => {
  const { path, shelf } = await placed(...clauses);
  return checkPolicy(path, shelf);
};
const load = async (...clauses: readonly object[]) => {
  const { path, shelf } = await placed(...clauses);
  return (await loadPolicy(path, shelf)).clauses;
};

describe('of whom and of what a clause speaks', () => {
  it('is one word or a list of words, and a list once it is read', async () => {
    const [one, many] = await load({}, { ref: '2', appliesTo: ['staff', 'clerk'], devices: 'personal' });
    expect(one?.appliesTo).toEqual(['councillors']);
    expect(many).toMatchObject({ appliesTo: ['staff', 'clerk'], devices: 'personal' });
  });

  it.each([
    [{ appliesTo: 'councilors' }, 'appliesTo: councilors', 'Did you mean "councillors"?'],
    [{ appliesTo: ['staff', 'clerks'] }, '- clerks', 'Did you mean "clerk"?'],
    [{ appliesTo: 'IT provider' }, 'appliesTo: IT provider', 'Did you mean "it-provider"?'],
    [{ devices: 'privat' }, 'devices: privat', 'Write one of: council, personal, any.'],
    [{ devices: 'personel' }, 'devices: personel', 'Did you mean "personal"?'],
    [{ when: 'device lost' }, 'when: device lost', 'Did you mean "device-lost"?'],
    [
      { numbers: { minLength: { value: 6, unit: 'charakters' } } },
      'unit: charakters',
      'Did you mean "characters"?',
    ],
    [{ dropped: ['selective-wipe-don'] }, '- selective-wipe-don', 'Did you mean "selective-wipe-done"?'],
  ])(
    'misspelt as %j is an error with its line, a caret and the nearest word',
    async (change, line, remedy) => {
      const [problem, ...others] = await problems(change);
      expect(others).toEqual([]);
      expect(problem?.excerpt.trim()).toBe(line);
      expect(problem?.remedy).toBe(remedy);
      expect(problem && formatProblem(problem)).toContain('^');
    },
  );
});

describe('when a question is put', () => {
  it('is an event with a name, or the words that said it before', async () => {
    const [lost, leaver] = await load(
      { howOften: undefined, when: 'device-lost' },
      { ref: '2', howOften: 'when a person leaves' },
    );
    expect(lost && [eventOf(lost), rhythmOf(lost)]).toEqual(['device-lost', 'each time it happens']);
    expect(leaver && [eventOf(leaver), rhythmOf(leaver)]).toEqual(['leaves', 'when a person leaves']);
  });

  it('needs a question', async () => {
    const [problem] = await problems({ ask: undefined, howOften: undefined, when: 'leaves' });
    expect(problem?.excerpt.trim()).toBe('when: leaves');
  });
});

describe('a clause that promises the same as another', () => {
  it('has its rules, its numbers and its question', async () => {
    const same = { ref: '2', sameAs: '1', rules: undefined, ask: undefined, howOften: undefined };
    const [one, two] = await load({ numbers: { minLength: { value: 8, unit: 'characters' } } }, same);
    expect(two).toMatchObject({ ref: '2', sameAs: '1', rules: one?.rules, ask: 'Is it so?' });
    expect(two?.rules[0]?.params).toEqual({ minLength: 8 });
  });

  it.each([
    [{ sameAs: '3' }, 'No other clause is called "3"'],
    [{ sameAs: '2' }, 'No other clause is called "2"'],
    [{ sameAs: '1', verification: 'attestation' }, '"1" promises the same, and its class is "partial"'],
    [{ sameAs: '1', appliesTo: 'staff' }, '"1" promises it of others (councillors), and this of staff'],
    [
      { sameAs: '1', devices: 'personal' },
      '"1" promises it of others (councillors), and this of councillors, personal devices',
    ],
    [{ sameAs: '1' }, '"rules" stands at "1", which promises the same'],
  ])('says %j wrongly', async (change, message) => {
    const found = await problems({}, { ref: '2', ...change });
    expect(found.map((problem) => problem.message)).toContain(message);
  });
});

describe('the numbers of a clause', () => {
  it('reach the rule that has such a parameter; ours are said to be ours', async () => {
    const ours = { value: 6, unit: 'characters', assumed: true, source: 'Cyber Essentials v3.3' };
    const [own, assumed] = await load(
      { numbers: { minLength: { value: 8, unit: 'characters' }, maxTries: { value: 3, unit: 'tries' } } },
      { ref: '2', numbers: { minLength: ours } },
    );
    expect(own?.rules[0]).toEqual({ rule: 'devices/pin', weight: 'breaks', params: { minLength: 8 } });
    expect(assumed?.rules[0]).toMatchObject({ params: { minLength: 6 }, assumed: ['minLength'] });
  });

  it('that nobody could set ask for a decision, and the rule keeps its own', async () => {
    const numbers = { minLength: { value: 3, unit: 'characters' } };
    const [problem] = await problems({ numbers });
    expect(problem?.message).toBe('"minLength" must be from 4 to 16 characters for the rule devices/pin');
    expect(problem?.warning).toBeUndefined();
    const decision = { why: 'Too short.', suggestion: 'Six characters.' };
    const [decided] = await load({ numbers, flags: ['ncsc-conflict'], decision });
    expect(decided?.rules[0]?.params).toBeUndefined();
  });

  it.each([
    [{ minLength: { value: 8, unit: 'days' } }, /counted in characters by the rule/u],
    [{ minLength: { value: 8, unit: 'characters', assumed: true } }, /nothing says where it comes from/u],
  ])('%j is wrong', async (numbers, message) => {
    const [problem] = await problems({ numbers });
    expect(problem?.message).toMatch(message);
  });

  it.each([0, -1, 3, 17])('%i is out of the range that a rule gives its parameter', async (minLength) => {
    const [problem] = await problems({
      rules: [{ rule: 'devices/pin', weight: 'breaks', params: { minLength } }],
    });
    expect(problem?.message).toBe('"minLength" must be from 4 to 16 characters');
  });

  it.each(['constructor', 'toString', 'hasOwnProperty'])('have no parameter called %s', async (name) => {
    const params = Object.fromEntries([[name, 6]]);
    const found = await problems({ rules: [{ rule: 'devices/pin', weight: 'breaks', params }] });
    expect(found.map(({ message }) => message)).toEqual([`The rule devices/pin has no parameter "${name}"`]);
  });
});

describe('a check that no setting can answer', () => {
  it('is asked of the clerk', async () => {
    const dropped = ['selective-wipe-done'];
    expect(await problems({ verification: 'attestation', rules: [], dropped })).toEqual([]);
    const unasked = await problems({ ask: undefined, howOften: undefined, dropped });
    expect(unasked.map(({ message }) => message)).toEqual(['What no setting can show has to be asked']);
  });

  it('or that is built by now is a warning where it is called not built, and the policy loads', async () => {
    const rules = ['selective-wipe-done', 'device-pin'].map((notBuilt) => ({ notBuilt, weight: 'review' }));
    const found = await problems({ rules });
    expect(found.map(({ message, warning }) => [message, warning])).toEqual([
      ['The check "selective-wipe-done" was dropped', true],
      ['The check "device-pin" is built', true],
    ]);
    expect(await load({ rules })).toHaveLength(1);
  });
});

describe('a promise', () => {
  it('that nothing could show is an error', async () => {
    const rules = [{ rule: 'devices/pin', weight: 'supports' }];
    const [problem] = await problems({ rules, ask: undefined, howOften: undefined });
    expect(problem?.message).toBe('Nothing here could show that this clause is kept');
  });

  it('may be told in the words of the law', async () => {
    expect(await problems({ summary: 'Each breach of personal data is logged.' })).toEqual([]);
    const part = 'Whether a breach was seen.';
    const [problem] = await problems({ rules: [{ rule: 'devices/pin', weight: 'breaks', part }] });
    expect(problem?.message).toBe('"breach" is not a word for clerks');
  });
});
