import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

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
    const { evidence } = await collected(
      collectOptions({ '/policies/defaultAppManagementPolicy': answered }),
    );
    expect(evidence.defaultAppManagementPolicy).toMatchObject({ status: 'collected', value: kept });
    expect(JSON.stringify(evidence.defaultAppManagementPolicy)).not.toMatch(/payroll|Default app/);
  });
});
