import { describe, expect, it } from 'vitest';
import { businessBasic, collected, collectOptions, notFound, people, refused } from './testing.ts';

describe('what a collection keeps', () => {
  it('stores no phone number and no address of a second step', async () => {
    const methods = [
      { '@odata.type': '#microsoft.graph.phoneAuthenticationMethod', phoneNumber: '+44 7700 900123' },
      {
        '@odata.type': '#microsoft.graph.emailAuthenticationMethod',
        emailAddress: 'ann.at.home@mail.example',
      },
    ];
    const snapshot = await collected(
      collectOptions({ ...businessBasic, '/users': people, '/users/u1/authentication/methods': methods }),
    );
    const { authenticationMethods } = snapshot.evidence;
    expect(JSON.stringify(authenticationMethods)).toContain('phoneAuthenticationMethod');
    expect(JSON.stringify(snapshot)).not.toMatch(/900123|at\.home/u);
  });

  it('keeps a group that may not be read apart from one that is deleted', async () => {
    const policy = {
      id: 'p1',
      displayName: 'For some',
      state: 'enabled',
      conditions: {
        users: {
          includeGroups: ['11111111-aaaa-4aaa-8aaa-111111111111', '22222222-aaaa-4aaa-8aaa-222222222222'],
        },
      },
    };
    const snapshot = await collected(
      collectOptions({
        '/users': people,
        '/identity/conditionalAccess/policies': [policy],
        '/groups/11111111-aaaa-4aaa-8aaa-111111111111': refused('permission', { status: 403 }),
        '/groups/11111111-aaaa-4aaa-8aaa-111111111111/transitiveMembers': refused('permission', {
          status: 403,
        }),
        '/groups/22222222-aaaa-4aaa-8aaa-222222222222': notFound,
        '/groups/22222222-aaaa-4aaa-8aaa-222222222222/transitiveMembers': notFound,
      }),
    );
    const { groups } = snapshot.evidence;
    if (groups.status !== 'collected') throw new Error('not collected');
    const of = (id: string) => groups.value.find(({ subject }) => subject.startsWith(id));
    expect(of('1111')).toMatchObject({ status: 'unavailable', cause: 'permission' });
    expect(of('2222')).toMatchObject({ status: 'collected', value: { found: false, members: [] } });
  });

  it('apps of a group that holds a role, which no list of members names', async () => {
    const id = '11111111-aaaa-4aaa-8aaa-111111111111';
    const user = { '@odata.type': '#microsoft.graph.user', id: 'ann' };
    const app = { '@odata.type': '#microsoft.graph.servicePrincipal', id: 'app' };
    const roleAssignment = { id: 'r', principalId: id, roleDefinitionId: 'd', directoryScopeId: '/' };
    const snapshot = await collected(
      collectOptions({
        '/users': people,
        '/roleManagement/directory/roleAssignments': [roleAssignment],
        [`/groups/${id}`]: { id, displayName: 'Operators', visibility: 'Private', members: [user, app] },
        [`/groups/${id}/transitiveMembers`]: [user],
      }),
    );
    const { groups } = snapshot.evidence;
    if (groups.status !== 'collected') throw new Error('not collected');
    expect(groups.value).toMatchObject([
      {
        subject: id,
        value: {
          members: [
            { id: 'ann', type: 'user' },
            { id: 'app', type: 'servicePrincipal' },
          ],
          appsAreListed: true,
        },
      },
    ]);
  });
});
