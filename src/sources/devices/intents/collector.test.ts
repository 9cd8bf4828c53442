import { describe, expect, it } from 'vitest';
import { businessPremium, collected, collectOptions } from '../../run/testing.ts';

const all = { target: { '@odata.type': '#microsoft.graph.allDevicesAssignmentTarget' } };
const id = 'deviceConfiguration--windows10GeneralConfiguration_storageBlockRemovableStorage';
const reading = async (graph: Parameters<typeof collectOptions>[0]) => {
  const { evidence } = await collected(collectOptions({ ...businessPremium, ...graph }));
  return evidence.intents;
};

describe('intents', () => {
  it('keep the settings that facts read, with what a profile leaves open', async () => {
    const read = await reading({
      '/deviceManagement/intents': [
        { id: 'b', displayName: 'Baseline', assignments: [all] },
        { id: 'n', displayName: 'For nobody', assignments: [] },
      ],
      '/deviceManagement/intents/b/settings': [
        { id: '1', definitionId: id, valueJson: 'true' },
        {
          id: '2',
          definitionId: 'deviceConfiguration--windows10GeneralConfiguration_passwordRequired',
          valueJson: 'null',
        },
        { id: '3', definitionId: 'deviceConfiguration--x_firewallEnabled', valueJson: '"Allowed"' },
      ],
    });
    expect(read).toMatchObject({
      value: [
        {
          id: 'b',
          assignments: [all],
          settings: [
            { definitionId: id.toLowerCase(), valueJson: 'true' },
            { definitionId: expect.stringContaining('passwordrequired') as string, valueJson: 'null' },
          ],
        },
      ],
    });
    expect(JSON.stringify(read)).not.toMatch(/irewall|nobody/u);
    expect(read).not.toHaveProperty('partial');
  });

  it('does not take one for nobody’s that is assigned, where to whom did not come', async () => {
    const read = await reading({
      '/deviceManagement/intents': [{ id: 'b', displayName: 'Baseline', isAssigned: true, assignments: [] }],
      '/deviceManagement/intents/b/settings': [{ id: '1', definitionId: id, valueJson: 'true' }],
    });
    expect(read).toMatchObject({ value: [{ id: 'b', settings: [{ valueJson: 'true' }] }] });
    expect(JSON.stringify(read)).not.toContain('assignments');
  });

  it.each([[[]], [[{ id: '1', valueJson: 'true' }]]])(
    'say that something may be absent where a baseline came without its settings: %j',
    async (settings) => {
      const read = await reading({
        '/deviceManagement/intents': [{ id: 'b', assignments: [all] }],
        '/deviceManagement/intents/b/settings': settings,
      });
      expect(read).toMatchObject({ status: 'collected', partial: { cause: 'error' } });
    },
  );
});
