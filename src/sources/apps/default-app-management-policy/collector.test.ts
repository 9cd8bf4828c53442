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
  it.each([
    [null, false],
    [{ customSecurityAttributes: [] }, false],
    [{ customSecurityAttributes: null }, true],
    [{}, true],
  ])('tells no exemption from one whose attributes did not come: %j', async (excludeActors, exempt) => {
    const limit = { ...lifetime, excludeActors };
    const restrictions = { passwordCredentials: [limit], keyCredentials: [] };
    const { evidence } = await collected(
      collectOptions({
        '/policies/defaultAppManagementPolicy': { ...answered, applicationRestrictions: restrictions },
      }),
    );
    expect(evidence.defaultAppManagementPolicy).toMatchObject({
      value: { applicationRestrictions: { passwordCredentials: [{ excludesActors: exempt }] } },
    });
  });

  it('keeps each restriction, and nobody’s name', async () => {
    const { evidence } = await collected(
      collectOptions({ '/policies/defaultAppManagementPolicy': answered }),
    );
    expect(evidence.defaultAppManagementPolicy).toMatchObject({ status: 'collected', value: kept });
    expect(JSON.stringify(evidence.defaultAppManagementPolicy)).not.toMatch(/payroll|Default app/);
  });
});
