import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CollectContext } from '../../declare/context.ts';
import { referencedGroups } from './referenced-groups.ts';

type Items = Readonly<Record<string, readonly unknown[]>>;

const found = (items: Items) =>
  referencedGroups({
    items: async function* (id: string) {
      yield* items[id] ?? [];
    },
  } as unknown as CollectContext);

const id = (digit: string): string => `${digit.repeat(8)}-1111-1111-1111-111111111111`;

describe('groups that are looked up', () => {
  it('are all that policies, methods and assignments name, each once', async () => {
    const groups = await found({
      conditionalAccessPolicies: [
        { conditions: { users: { includeGroups: [id('a'), 'All'], excludeGroups: [id('b')] } } },
        { conditions: { users: { includeGroups: [id('a')] } } },
        { conditions: null },
      ],
      authenticationMethodsPolicy: [
        {
          authenticationMethodConfigurations: [
            {
              includeTargets: [
                { targetType: 'group', id: 'all_users' },
                { targetType: 'group', id: id('c') },
              ],
              excludeTargets: [{ targetType: 'group', id: id('d') }],
            },
            { includeTargets: [{ targetType: 'user', id: id('e') }] },
          ],
        },
      ],
      deviceCompliancePolicies: [{ assignments: [{ target: { groupId: id('f') } }, { target: {} }] }],
      appProtectionPolicies: [{ assignments: [{ target: { groupId: id('0') } }] }],
    });
    expect(groups.map((group) => group.id).toSorted()).toEqual(
      ['a', 'b', 'c', 'd', 'f', '0'].map(id).toSorted(),
    );
    expect(groups.every(({ surelyGroup }) => surelyGroup)).toBe(true);
  });

  it('are holders of roles who are no users, and perhaps no groups', async () => {
    const groups = await found({
      users: [{ id: id('a') }],
      roleAssignments: [{ principalId: id('a') }, { principalId: id('b') }],
      roleEligibilities: [{ principalId: id('b') }, { principalId: id('c') }],
      conditionalAccessPolicies: [{ conditions: { users: { excludeGroups: [id('c')] } } }],
    });
    expect(groups).toEqual([
      { id: id('c'), surelyGroup: true, holdsRole: true },
      { id: id('b'), surelyGroup: false, holdsRole: true },
    ]);
  });

  it('are found in settings of whatever shape, or not, without an error', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.object({
            key: fc.constantFrom('conditions', 'users', 'includeGroups', 'assignments', 'target', 'groupId'),
          }),
        ),
        async (odd) => {
          const groups = await found({ conditionalAccessPolicies: odd, appProtectionPolicies: odd });
          expect(groups.every(({ id: one }) => /^[0-9a-f-]{36}$/i.test(one))).toBe(true);
        },
      ),
    );
  });
});
