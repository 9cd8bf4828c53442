import { describe, expect, it } from 'vitest';
import { withApps } from './apps-in-group.ts';

const ann = { id: 'ann', type: 'user' };
const sent = (id: string, type: string | null = '#microsoft.graph.servicePrincipal') => ({
  id,
  ...(type === null ? {} : { '@odata.type': type }),
});

describe('apps in a group that holds a role', () => {
  it('are added to the members that were listed, each once', () => {
    expect(withApps([ann], [sent('ann', '#microsoft.graph.user'), sent('app')])).toEqual({
      members: [ann, { id: 'app', type: 'servicePrincipal' }],
      appsAreListed: true,
    });
    const beta = [{ id: 'app', type: 'servicePrincipal' }];
    expect(withApps(beta, [sent('app')]).members).toEqual(beta);
  });

  it('are all of them below twenty members, for the list ends there', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => sent(`app ${String(at)}`));
    expect(withApps([], many(19)).appsAreListed).toBe(true);
    expect(withApps([], many(20)).appsAreListed).toBe(false);
  });

  it('are not known where nothing came, or where it does not say what a member is', () => {
    expect(withApps([ann], undefined)).toEqual({ members: [ann] });
    expect(withApps([ann], [sent('x', null)]).appsAreListed).toBe(false);
    expect(withApps([ann], [sent('ann', null)]).appsAreListed).toBe(true);
  });
});
