import type { Group } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { text, texts } from '../../declare/optional-values.ts';
import { directory } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';

const read = graphRead<Group>()(
  { path: '/groups', family: 'identity', query: { $top: '999' } },
  {
    id: z.string(),
    displayName: text,
    groupTypes: texts,
    visibility: text,
    membershipRule: text,
    membershipRuleProcessingState: text,
  },
);

/** `user.userType -eq "Guest"` and nothing else, in brackets or not (groups-dynamic-membership, read 2026-11). */
const ofGuests = /^[\s(]*user\.userType\s+-eq\s+["']guest["'][\s)]*$/i;
/** It speaks of guests in other words, which may gather all of them, some, or everybody else. */
const aboutGuests = /usertype|guest|#ext#/i;

type Rule = Pick<
  z.infer<typeof read.item>,
  'groupTypes' | 'membershipRule' | 'membershipRuleProcessingState'
>;

/**
 * A rule whose processing is `Paused` is not evaluated: who was in the group stays in it, and nobody joins it any more
 * (group, groups-dynamic-membership-powershell-samples; read 2026-11). Without the state nobody can say.
 */
function gathers({
  groupTypes,
  membershipRule: rule,
  membershipRuleProcessingState: state,
}: Rule): boolean | null {
  const isDynamic = (groupTypes ?? []).some((type) => /^dynamicmembership$/i.test(type));
  if (isDynamic && state?.toLowerCase() === 'paused') return false;
  if (rule == null || rule === '') return isDynamic ? null : false;
  if (ofGuests.test(rule)) return state?.toLowerCase() === 'on' ? true : null;
  return aboutGuests.test(rule) ? null : false;
}

export const directoryGroups = collector({
  id: 'directoryGroups',
  requests: [read],
  permissions: [directory('Which teams anybody in the council may join.')],
  collect: async function* (context) {
    for await (const { membershipRule, membershipRuleProcessingState, ...group } of context.list(read))
      yield {
        ...group,
        gathersGuests: gathers({ ...group, membershipRule, membershipRuleProcessingState }),
      };
  },
});
