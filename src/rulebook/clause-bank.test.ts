import { describe, expect, it } from 'vitest';
import { loadCatalogue } from './catalogue.ts';
import { loadBank } from './clause-bank.ts';
import { loadRules } from './load-rules.ts';
import { aFolder, ruleFile, toYaml } from './testing.ts';

const said = { finding: 'So it is.', reason: 'Because.', sentence: 'So be it.', source: 'NCSC' };
const kind = { id: 'mfa', sense: 'A second step.', appliesTo: 'all', verification: 'partial' };
const load = async (bank: unknown) => {
  const folder = await aFolder({
    'checks/people/step.yaml': toYaml(ruleFile),
    'catalogue.yaml': toYaml([{ id: 'usb', title: 'USB sticks are blocked' }]),
    'bank.yaml': toYaml(bank),
  });
  const book = await loadRules(`${folder}/checks`);
  return loadBank(`${folder}/bank.yaml`, book, await loadCatalogue(`${folder}/catalogue.yaml`, book));
};

describe('the clause bank', () => {
  it('gives kinds by id, and every number that a clause may give with what it counts', async () => {
    const number = { name: 'maxTries', unit: 'tries', usual: 10, least: 4, most: 16 };
    const bank = await load({
      kinds: [{ ...kind, number, rules: [{ rule: 'people/step', weight: 'breaks' }] }],
    });
    expect(bank.kinds.get('mfa')?.rules).toHaveLength(1);
    expect(bank.numbers.get('maxTries')).toBe('tries');
  });

  it.each([
    [{ kinds: [kind, kind] }, '"mfa" stands here twice'],
    [
      { kinds: [{ ...kind, rules: [{ rule: 'people/stepp', weight: 'breaks' }] }] },
      'There is no rule "people/stepp"',
    ],
    [
      { kinds: [{ ...kind, rules: [{ notBuilt: 'usbb', weight: 'breaks' }] }] },
      'The catalogue has no check "usbb"',
    ],
    [{ kinds: [kind], expectations: [{ id: 'x', kinds: ['mfaa'], ...said }] }, 'There is no kind "mfaa"'],
    [
      { kinds: [kind], expectations: [{ id: 'x', kinds: ['mfa'], near: ['step'], ...said }] },
      'There is no kind "step"',
    ],
    [
      { kinds: [kind], contradicts: [{ id: 'x', between: [['mfa'], [{ kind: 'mfs' }]], ...said }] },
      'There is no kind "mfs"',
    ],
    [{ kinds: [{ ...kind, appliesTo: 'councilors' }] }, 'Did you mean "councillors"?'],
  ])('%j is an error with its place', async (bank, message) => {
    await expect(load(bank)).rejects.toMatchObject({
      code: 'RULE_INVALID',
      message: expect.stringContaining(message),
    });
  });
});
