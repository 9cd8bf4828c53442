import type { Group } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { flag, text } from '../../declare/optional-values.ts';
import { graphRead } from '../../declare/reads.ts';
import type { ReferencedGroup } from './kind.ts';

export const groupShape = {
  id: z.string(),
  displayName: text,
  isAssignableToRole: flag,
  isManagementRestricted: flag,
  visibility: text,
};
export const memberShape = { '@odata.type': text, id: z.string() };
const expandedMembers = z.array(z.object(memberShape)).nullish();
type Expanded = z.infer<typeof expandedMembers>;
export type GroupAnswer = z.infer<z.ZodObject<typeof groupShape>> & { readonly members?: Expanded };

/**
 * A group with its members in the same answer, apps among them: v1.0 lists no app in the answers to `/members` and
 * `/transitiveMembers`, and names this request instead (group-list-members, read 2026-12). It costs no request more.
 */
export const roleGroupRead = graphRead<Group>()(
  {
    path: '/groups/{group-id}',
    family: 'identity',
    whole: true,
    query: {
      $select: 'id,displayName,isAssignableToRole,isManagementRestricted,visibility',
      $expand: 'members($select=id)',
    },
  },
  { ...groupShape, members: expandedMembers },
);

/** An expanded list ends after that many and does not say so (query-parameters#expand, read 2026-12). */
const mostExpanded = 20;

/**
 * The members as they were listed with the apps of the expanded list, and whether those are all: a group that may hold a
 * role takes in no other group (groups-concept, read 2026-12), so that nothing stands behind its direct members.
 */
export function withApps(
  members: ReferencedGroup['members'],
  expanded: Expanded,
): Pick<ReferencedGroup, 'members' | 'appsAreListed'> {
  if (expanded == null) return { members };
  const listed = new Set(members.map(({ id }) => id));
  const isApp = (type: string | null | undefined): boolean => /serviceprincipal$/i.test(type ?? '');
  const apps = expanded
    .filter((one) => isApp(one['@odata.type']) && !listed.has(one.id))
    .map(({ id }) => ({ id, type: 'servicePrincipal' }));
  const untold = expanded.some((one) => one['@odata.type'] == null && !listed.has(one.id));
  return { members: [...members, ...apps], appsAreListed: expanded.length < mostExpanded && !untold };
}
