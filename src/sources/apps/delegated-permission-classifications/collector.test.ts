import { describe, expect, it } from 'vitest';
import { collected, collectOptions, notFound } from '../../run/testing.ts';

const graph = '00000003-0000-0000-c000-000000000000';
const low = { permissionName: 'openid', classification: 'low' };

describe('delegatedPermissionClassifications', () => {
  it('keeps the name and the class of each permission, for three interfaces', async () => {
    const { evidence } = await collected(
      collectOptions({
        [`/servicePrincipals(appId='${graph}')/delegatedPermissionClassifications`]: [
          { id: 'x', permissionId: '37f7f235-527c-4136-accd-4a02d197296e', ...low },
        ],
      }),
    );
    const kept = evidence.delegatedPermissionClassifications;
    expect(kept).toMatchObject({ status: 'collected' });
    const rows = kept.status === 'collected' ? kept.value : [];
    expect(rows).toHaveLength(3);
    expect(rows.find(({ subject }) => subject === graph)).toEqual({
      subject: graph,
      status: 'collected',
      at: expect.any(String) as string,
      value: [low],
    });
  });

  it('classes nothing of an interface that the tenant does not have; Microsoft Graph is in each', async () => {
    const path = (api: string) => `/servicePrincipals(appId='${api}')/delegatedPermissionClassifications`;
    const sharePoint = '00000003-0000-0ff1-ce00-000000000000';
    const { evidence } = await collected(
      collectOptions({ [path(graph)]: notFound, [path(sharePoint)]: notFound }),
    );
    const kept = evidence.delegatedPermissionClassifications;
    const rows = kept.status === 'collected' ? kept.value : [];
    expect(rows.find(({ subject }) => subject === sharePoint)).toMatchObject({ value: [] });
    expect(rows.find(({ subject }) => subject === graph)).toMatchObject({
      status: 'unavailable',
      cause: 'error',
    });
  });
});
