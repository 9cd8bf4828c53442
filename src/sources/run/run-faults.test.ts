import { describe, expect, it } from 'vitest';
import { moved } from '../../graph/page.ts';
import { collectSnapshot } from './collect-snapshot.ts';
import type { CollectOptions } from './collect-options.ts';
import { businessBasic, collectOptions, refused, type FakeReader } from './testing.ts';

const people = ['u1', 'u2', 'u3'].map((id) => ({
  id,
  displayName: id,
  userPrincipalName: `${id}@exampleton.example`,
}));

async function collected(options: CollectOptions) {
  const collection = await collectSnapshot(options);
  const snapshot = collection.load();
  await collection.discard();
  return snapshot;
}

describe('a collection on which something goes wrong', () => {
  it('reads a list that moved once more, and gives up one that moves again', async () => {
    const differing = [people[0], { ...people[0], displayName: 'Anna' }];
    let times = 0;
    const once = () => ((times += 1) === 1 ? differing : people);
    expect((await collected(collectOptions({ '/users': once }))).evidence.users).toMatchObject({
      value: [{ id: 'u1' }, { id: 'u2' }, { id: 'u3' }],
    });
    expect((await collected(collectOptions({ '/users': differing }))).evidence.users).toMatchObject({
      status: 'unavailable',
      cause: 'error',
    });
    times = 0;
    const moving = () => ((times += 1) === 1 ? refused('error', { code: moved }) : []);
    const each = { '/users': people, '/users/u1/mailFolders/inbox/messageRules': moving };
    const { inboxRules } = (await collected(collectOptions(each))).evidence;
    expect(inboxRules).toMatchObject({
      value: people.map(() => ({ status: 'collected' })),
    });
  });

  it('loses to a fault of ours what the fault happened to, without quoting it, and never the run', async () => {
    const bug = (): never => {
      throw new TypeError('oops: hunter2');
    };
    const { evidence } = await collected(
      collectOptions({
        '/domains': bug,
        '/users': people,
        '/users/u1/mailFolders/inbox/messageRules': bug,
      }),
    );
    expect(evidence.domains).toMatchObject({ status: 'unavailable', cause: 'error' });
    expect(JSON.stringify(evidence.domains)).toMatch(/fault in Beadle \(TypeError at src\/sources\/run/);
    expect(evidence.inboxRules).toMatchObject({
      value: expect.arrayContaining([
        expect.objectContaining({ subject: 'u1', cause: 'error' }),
        expect.objectContaining({ subject: 'u2', status: 'collected' }),
      ]),
    });
    expect(JSON.stringify(evidence)).not.toContain('hunter2');
  });
});

describe('a tenant without the registration report', () => {
  it('asks only accounts that can sign in for their methods, administrators first and guests last', async () => {
    const options = collectOptions({
      ...businessBasic,
      '/users': [
        { id: 'g', userPrincipalName: 'g@elsewhere.example', userType: 'Guest' },
        ...people,
        { id: 'gone', userPrincipalName: 'gone@exampleton.example', accountEnabled: false },
      ],
      '/roleManagement/directory/roleAssignments': [{ id: 'a', principalId: 'u3', roleDefinitionId: 'r' }],
    });
    await collected(options);
    const { asked } = options.reader as FakeReader;
    const order = asked.flatMap((one) =>
      'path' in one && one.path.endsWith('/authentication/methods') ? [one.path.split('/')[2]] : [],
    );
    expect(order).toEqual(['u3', 'u1', 'u2', 'g']);
  });
});
