import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const app = 'aaaaaaaa-0000-4000-8000-000000000001';
const idle = 'aaaaaaaa-0000-4000-8000-000000000002';
const owner = (id: string) => ({ '@odata.type': '#microsoft.graph.user', id, displayName: 'Ann Acre' });

describe('appOwners', () => {
  it('counts the owners of an app that holds a role, both as let in and as made here, and names nobody', async () => {
    const { evidence } = await collected(
      collectOptions({
        '/servicePrincipals': [
          { id: app, appId: 'a', servicePrincipalType: 'Application' },
          { id: idle, appId: 'b', servicePrincipalType: 'Application' },
        ],
        '/applications': [{ id: 'made', appId: 'a' }],
        '/roleManagement/directory/roleAssignments': [
          {
            id: 'held',
            principalId: app,
            roleDefinitionId: '62e90394-69f5-4237-9190-012177145e10',
            directoryScopeId: '/',
          },
        ],
        [`/servicePrincipals/${app}/owners`]: [owner('1'), owner('2')],
        '/applications/made/owners': [owner('2'), owner('3')],
      }),
    );
    expect(evidence.appOwners).toMatchObject({
      status: 'collected',
      value: [{ subject: app, status: 'collected', value: { owners: 3 } }],
    });
    expect(JSON.stringify(evidence.appOwners)).not.toContain('Ann');
  });
});
