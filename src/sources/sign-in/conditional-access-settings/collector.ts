import type { Networkaccess } from '@microsoft/microsoft-graph-types-beta';
import { ReadFailure } from '../../../graph/reader.ts';
import { collector } from '../../declare/collector.ts';
import { policies } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';

/** Not in the published contract; the settings are kept whole (unverified, 2026-11). */
const read = graphRead<Networkaccess.ConditionalAccessSettings>()(
  {
    api: 'beta',
    path: '/identity/conditionalAccess/settings',
    family: 'conditional-access',
    batch: false,
    whole: true,
  },
  {},
);

export const conditionalAccessSettings = collector({
  id: 'conditionalAccessSettings',
  requests: [read],
  permissions: [policies('Tenant-wide exceptions to the sign-in rules.')],
  causes: { 'not-supported': 'Microsoft does not answer this beta request in every tenant.' },
  collect: async function* (context) {
    try {
      yield await context.get(read);
    } catch (error) {
      if (error instanceof ReadFailure && [400, 404, 405, 501].includes(error.status ?? 0))
        throw new ReadFailure(
          'not-supported',
          `Microsoft does not answer this beta request in this tenant (${String(error.status)}).`,
          { cause: error },
        );
      throw error;
    }
  },
});
