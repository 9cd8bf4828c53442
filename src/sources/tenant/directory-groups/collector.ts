import type { Group } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { text, texts } from '../../declare/optional-values.ts';
import { directory } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';

const read = graphRead<Group>()(
  { path: '/groups', family: 'identity', query: { $top: '999' } },
  { id: z.string(), displayName: text, groupTypes: texts, visibility: text, membershipRule: text },
);

/** `user.userType -eq "Guest"`, however it is written (groups-dynamic-membership, read 2026-11). */
const ofGuests = /user\.userType\s+-eq\s+["']guest["']/i;

export const directoryGroups = collector({
  id: 'directoryGroups',
  requests: [read],
  permissions: [directory('Which teams anybody in the council may join.')],
  collect: async function* (context) {
    for await (const { membershipRule, ...group } of context.list(read))
      yield { ...group, gathersGuests: ofGuests.test(membershipRule ?? '') };
  },
});
