import type { DelegatedPermissionClassification } from '@microsoft/microsoft-graph-types';
import { collector } from '../../declare/collector.ts';
import { eachSubject } from '../../declare/each.ts';
import { text } from '../../declare/optional-values.ts';
import { directory } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { ReadFailure } from '../../../graph/reader.ts';
import { classifiedApis } from './kind.ts';

const [microsoftGraph] = classifiedApis;

const read = graphRead<DelegatedPermissionClassification>()(
  { path: "/servicePrincipals(appId='{appId}')/delegatedPermissionClassifications", family: 'identity' },
  { permissionName: text, classification: text },
);

export const delegatedPermissionClassifications = collector({
  id: 'delegatedPermissionClassifications',
  requests: [read],
  permissions: [
    directory('Which permissions people may give to apps by themselves, as the council classed them.'),
  ],
  // What is classed matters beside the policy only, which says whether people may agree to it.
  needs: ['authorizationPolicy'],
  collect: (context) =>
    eachSubject(context, classifiedApis, async (api) => {
      const classed: Awaited<ReturnType<typeof read.item.parse>>[] = [];
      try {
        for await (const one of context.list(read, api)) classed.push(one);
      } catch (error) {
        // Without its service principal nothing of an interface can be classed. Microsoft Graph's is in every tenant.
        if (!(error instanceof ReadFailure && error.status === 404 && api !== microsoftGraph)) throw error;
      }
      return classed;
    }),
});
