import type { DirectoryObject, Group } from '@microsoft/microsoft-graph-types';
import { ReadFailure } from '../../../graph/reader.ts';
import type { SubjectEvidence } from '../../../snapshot/evidence.ts';
import type { ReferencedGroup } from './kind.ts';
import { collector } from '../../declare/collector.ts';
import type { CollectContext } from '../../declare/context.ts';
import { concurrently } from '../../declare/concurrently.ts';
import { toUnavailable } from '../../declare/each.ts';
import { directory } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { type GroupAnswer, groupShape, memberShape, roleGroupRead, withApps } from './apps-in-group.ts';
import { referencedGroups, type Reference } from './referenced-groups.ts';

const groupRead = graphRead<Group>()({ path: '/groups/{group-id}', family: 'identity' }, groupShape);
const membersRead = graphRead<DirectoryObject>()(
  { path: '/groups/{group-id}/transitiveMembers', family: 'identity', query: { $top: '999' } },
  memberShape,
);

/** A mixed list sends the type of each member (group-list-transitivemembers, read 2026-11). */
const readMembers = async (context: CollectContext, id: string): Promise<ReferencedGroup['members']> => {
  const members: ReferencedGroup['members'] = [];
  for await (const { id: member, '@odata.type': type } of context.list(membersRead, id)) {
    if (type == null)
      throw new ReadFailure(
        'error',
        'GET /groups/{id}/transitiveMembers came without @odata.type, so nobody can tell a person from a group or an app. Read it again; if it was imported, export the members with it.',
      );
    members.push({ id: member, type: type.replace('#microsoft.graph.', '') });
  }
  return members;
};

const hiddenMembers = 'Member.Read.Hidden';

/**
 * Members of a group with hidden membership are left out of a 200 where the app may not see them (group-list-members,
 * read 2026-11): a list that may be short is no list. Microsoft writes the word in two cases.
 * @throws ReadFailure `permission`
 */
const assertMembersAreShown = (context: CollectContext, visibility: string | null | undefined): void => {
  if (visibility === undefined)
    throw new ReadFailure(
      'error',
      'GET /groups/{id} came without visibility, so nobody can tell whether it hides members. Read it again; if it was imported, export the whole group.',
    );
  if (visibility?.toLowerCase() !== 'hiddenmembership' || context.access.permissions.includes(hiddenMembers))
    return;
  throw new ReadFailure(
    'permission',
    `The group hides its members, and Microsoft leaves them out without saying so. Use a group that shows them where a rule or a role names one, or grant ${hiddenMembers} as well.`,
  );
};

const askFor = async (context: CollectContext, { id, holdsRole }: Reference): Promise<GroupAnswer> =>
  holdsRole ? context.get(roleGroupRead, id) : context.get(groupRead, id);

/**
 * Both are asked at once, so that they travel in one batch. 404 is data, from either: a policy can name a deleted group
 * (Conditional Access docs, read 2026-08).
 */
const readGroup = async (context: CollectContext, reference: Reference): Promise<ReferencedGroup> => {
  try {
    const [group, members] = await Promise.all([
      askFor(context, reference),
      readMembers(context, reference.id),
    ]);
    const { displayName, isAssignableToRole, isManagementRestricted, visibility } = group;
    assertMembersAreShown(context, visibility);
    const known = { found: true, displayName, isAssignableToRole, isManagementRestricted };
    return { ...known, ...withApps(members, group.members) };
  } catch (error) {
    if (error instanceof ReadFailure && error.status === 404) return { found: false, members: [] };
    throw error;
  }
};

type Entry = SubjectEvidence<ReferencedGroup>;

/** A role holder that is no group (an app, for example) is nothing to list here. */
const entryOf = async (context: CollectContext, reference: Reference): Promise<Entry | undefined> => {
  const { id, surelyGroup } = reference;
  try {
    const value = await readGroup(context, reference);
    if (!value.found && !surelyGroup) return undefined;
    return { subject: id, status: 'collected', at: context.now().toISOString(), value };
  } catch (error) {
    return { subject: id, ...toUnavailable(error, context.now()) };
  }
};

export const groups = collector({
  id: 'groups',
  requests: [groupRead, roleGroupRead, membersRead],
  permissions: [
    directory('Who belongs to the groups that rules and roles name, and to mail groups and teams.'),
  ],
  wants: [
    'users',
    'conditionalAccessPolicies',
    'authenticationMethodsPolicy',
    'deviceCompliancePolicies',
    'appProtectionPolicies',
    'roleAssignments',
    'roleEligibilities',
    'recipients',
  ],
  collect: async function* (context) {
    const wanted = (await referencedGroups(context)).filter(({ id }) => !context.alreadyHave.has(id));
    for await (const entry of concurrently(wanted, (one) => entryOf(context, one)))
      if (entry !== undefined) yield entry;
  },
});
