import { computed } from '../base/computed.ts';
import type { NamedList } from '../base/subject.ts';
import { missingOf, readList } from '../base/read-evidence.ts';

/** Apps that were let in, and those made here that nobody has let in yet. */
export const listedApps = computed({
  name: 'apps of the tenant',
  needs: {
    servicePrincipals: [
      'id',
      'appId',
      'displayName',
      'appOwnerOrganizationId',
      'accountEnabled',
      'verifiedPublisher',
    ],
    applications: ['id', 'appId', 'displayName'],
  },
  derive: (given) => {
    const principals = readList(given, 'servicePrincipals').items;
    const known = new Set(principals.map(({ appId }) => appId));
    const unused = readList(given, 'applications').items.filter(({ appId }) => !known.has(appId));
    return {
      apps: new Map([
        ...principals.map((one) => [one.id, one] as const),
        ...unused.map(
          ({ id, appId, displayName }) =>
            [
              id,
              { id, appId, displayName, appOwnerOrganizationId: given.tenant.id, accountEnabled: false },
            ] as const,
        ),
      ]),
      missing: missingOf(given, 'servicePrincipals', 'applications'),
    };
  },
});

export const appList = computed({
  name: 'names of apps',
  uses: { listedApps },
  derive: ({ use }): NamedList => ({
    subjects: [...use.listedApps.apps.values()].map(({ id, displayName }) => ({
      id,
      name: displayName || id,
    })),
    missing: use.listedApps.missing,
  }),
});
