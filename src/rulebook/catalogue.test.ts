import { describe, expect, it } from 'vitest';
import { loadCatalogue } from './catalogue.ts';
import { loadRules } from './load-rules.ts';
import { aFolder, ruleFile, toYaml } from './testing.ts';

const catalogueFile = [
  { id: 'mfa-enforced', title: 'A second step is asked', rules: ['people/second-step'] },
  { id: 'usb-storage-blocked', title: 'USB sticks are blocked' },
];

describe('the catalogue', () => {
  const load = async (checks: unknown) => {
    const folder = await aFolder({ 'catalogue.yaml': toYaml(checks) });
    return loadCatalogue(
      `${folder}/catalogue.yaml`,
      await loadRules(await aFolder({ 'people/second-step.yaml': toYaml(ruleFile) })),
    );
  };

  it('lists checks with their rules; none means not built', async () => {
    expect((await load(catalogueFile)).get('usb-storage-blocked')).toEqual({
      ...catalogueFile[1],
      rules: [],
    });
  });

  it('names only rules that exist, and each check once', async () => {
    await expect(load([{ id: 'a', title: 'A', rules: ['people/none'] }])).rejects.toThrow(
      'There is no rule "people/none"',
    );
    await expect(
      load([
        { id: 'a', title: 'A' },
        { id: 'a', title: 'B' },
      ]),
    ).rejects.toThrow('The check "a" stands here twice');
    await expect(load({ a: 1 })).rejects.toThrow('must be a list');
  });
});
