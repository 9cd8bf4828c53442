import { describe, expect, it } from 'vitest';
import { collectSnapshot } from '../../run/collect-snapshot.ts';
import { collectOptions } from '../../run/testing.ts';

const kept = {
  isEnabled: true,
  applicationRestrictions: {
    passwordCredentials: [
      {
        restrictionType: 'passwordLifetime',
        state: 'enabled',
        maxLifetime: 'P180D',
        restrictForAppsCreatedAfterDateTime: null,
        excludesActors: true,
      },
    ],
    keyCredentials: [],
  },
  servicePrincipalRestrictions: null,
};
const [{ excludesActors: _, ...lifetime }] = kept.applicationRestrictions.passwordCredentials as [
  (typeof kept.applicationRestrictions.passwordCredentials)[number],
];
const answered = {
  ...kept,
  id: '0',
  displayName: 'Default app management tenant policy',
  applicationRestrictions: {
    ...kept.applicationRestrictions,
    passwordCredentials: [{ ...lifetime, excludeActors: { customSecurityAttributes: ['Team payroll'] } }],
  },
};

describe('defaultAppManagementPolicy', () => {
  it('keeps each restriction, and nobody’s name', async () => {
    const collection = await collectSnapshot(
      collectOptions({ '/policies/defaultAppManagementPolicy': answered }),
    );
    const { evidence } = await collection.load();
    await collection.discard();
    expect(evidence.defaultAppManagementPolicy).toMatchObject({ status: 'collected', value: kept });
    expect(JSON.stringify(evidence.defaultAppManagementPolicy)).not.toMatch(/payroll|Default app/);
  });
});
