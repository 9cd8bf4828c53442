import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../run/testing.ts';

const credential = { startDateTime: '2026-01-01T00:00:00Z', endDateTime: '2027-01-01T00:00:00Z' };
const tenant = {
  '/servicePrincipals': [
    {
      id: 'graph',
      displayName: 'Microsoft Graph',
      appOwnerOrganizationId: 'F8CDEF31-a31e-4b4a-93e4-5f571e91255a',
      appRoles: [{ id: 'r1', value: 'Mail.Read' }],
    },
    { id: 'identity', displayName: 'A runbook', servicePrincipalType: 'ManagedIdentity' },
    {
      id: 'sp',
      appId: 'a',
      displayName: 'Scribe',
      appOwnerOrganizationId: 'elsewhere',
      passwordCredentials: [{ ...credential, hint: 'Abc', secretText: null }],
      homepage: 'https://scribe.example',
    },
  ],
  '/servicePrincipals/graph/appRoleAssignedTo': [
    { appRoleId: 'r1', principalId: 'sp', principalType: 'ServicePrincipal' },
    { appRoleId: 'r2', principalId: 'sp', principalType: 'ServicePrincipal' },
    { appRoleId: 'r1', principalId: 'ann', principalType: 'User' },
  ],
  '/applications': [
    {
      id: 'app',
      appId: 'b',
      keyCredentials: [{ ...credential, usage: 'Verify', key: 'k', customKeyIdentifier: 'x' }],
    },
  ],
  '/oauth2PermissionGrants': [
    { clientId: 'sp', consentType: 'Principal', principalId: 'ann', scope: ' User.Read' },
  ],
};
const reading = async (changes: Parameters<typeof collectOptions>[0] = {}) => {
  const { evidence } = await collected(collectOptions({ ...tenant, ...changes }));
  return evidence;
};

describe('what is read of apps', () => {
  it('leaves out Microsoft’s own and Azure’s identities, and never keeps the beginning of a secret', async () => {
    const { servicePrincipals, applications } = await reading();
    expect(servicePrincipals).toMatchObject({
      value: [{ id: 'sp', displayName: 'Scribe', passwordCredentials: [credential] }],
    });
    expect(applications).toMatchObject({
      value: [{ id: 'app', keyCredentials: [{ usage: 'Verify', ...credential }] }],
    });
    expect(JSON.stringify([servicePrincipals, applications])).not.toMatch(/Abc|customKey|scribe\.example/);
  });

  it('names rights by what services call them, of apps only, and not who gave them', async () => {
    const { applicationPermissions, delegatedGrants } = await reading();
    expect(applicationPermissions).toMatchObject({
      value: [
        { principalId: 'sp', permission: 'Mail.Read' },
        { principalId: 'sp', permission: 'unknown' },
      ],
    });
    expect(delegatedGrants).toMatchObject({ value: [{ clientId: 'sp', scope: ' User.Read' }] });
    expect(JSON.stringify(delegatedGrants)).not.toContain('ann');
  });

  it('is short where not even the app that asks is in it', async () => {
    expect((await reading({ '/servicePrincipals': [] })).servicePrincipals).toMatchObject({
      partial: { cause: 'error' },
    });
  });
});
