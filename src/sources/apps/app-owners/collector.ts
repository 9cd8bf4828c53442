import type { DirectoryObject } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import type { CollectContext } from '../../declare/context.ts';
import { eachSubject } from '../../declare/each.ts';
import { directory } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';

const letInRead = graphRead<DirectoryObject>()(
  { path: '/servicePrincipals/{servicePrincipal-id}/owners', family: 'identity' },
  { id: z.string() },
);
const madeHereRead = graphRead<DirectoryObject>()(
  { path: '/applications/{application-id}/owners', family: 'identity' },
  { id: z.string() },
);

/** Ids of apps that hold a role, with the id of what was made here, where it was. */
async function holders(context: CollectContext): Promise<Map<string, string | undefined>> {
  const made = new Map<string, string>();
  for await (const { id, appId } of context.items('applications')) if (appId) made.set(appId, id);
  const apps = new Map<string, string | undefined>();
  for await (const { id, appId } of context.items('servicePrincipals')) apps.set(id, made.get(appId ?? ''));
  const found = new Map<string, string | undefined>();
  for await (const { principalId } of context.items('roleAssignments'))
    if (apps.has(principalId)) found.set(principalId, apps.get(principalId));
  return found;
}

export const appOwners = collector({
  id: 'appOwners',
  requests: [letInRead, madeHereRead],
  permissions: [directory('Who could give a new password to an app that rules the system.')],
  needs: ['servicePrincipals', 'applications', 'roleAssignments'],
  collect: async function* (context) {
    const apps = await holders(context);
    yield* eachSubject(context, apps.keys(), async (id) => {
      const owners = new Set<string>();
      for await (const one of context.list(letInRead, id)) owners.add(one.id);
      const madeHere = apps.get(id);
      if (madeHere !== undefined)
        for await (const one of context.list(madeHereRead, madeHere)) owners.add(one.id);
      return { owners: owners.size };
    });
  },
});
