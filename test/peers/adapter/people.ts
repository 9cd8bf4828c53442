import { z } from 'zod';
import { User, type PeerInput } from './case.ts';
import { groupsNamed, usersNamed } from './references.ts';

export const isDeleted = ({ context }: PeerInput, id: string): boolean =>
  (context.deletedObjects ?? []).some((one) => one.id === id);

const DirectoryRole = z.looseObject({
  roleTemplateId: z.string(),
  members: z.array(z.looseObject({ id: z.string() })),
});

/** Roles with their members, wherever the case keeps them. */
const roleMembers = ({ context, inputs }: PeerInput) => [
  ...(context.roleMembers ?? []),
  ...(DirectoryRole.array().safeParse(inputs?.['directoryRoles']).data ?? []),
];

const givenUsers = ({ context, inputs }: PeerInput): readonly z.infer<typeof User>[] =>
  context.users ?? User.array().safeParse(inputs?.['users']).data ?? [];

/** Users of the case, whoever holds a role, and whom a policy names: a peer's fixture takes for granted that they exist. */
export const users = (one: PeerInput) => {
  const given = givenUsers(one);
  const holders = roleMembers(one).flatMap(({ members }) => members.map(({ id }) => id));
  const named = [...new Set([...usersNamed(one), ...holders])].filter(
    (id) => !given.some((user) => user.id === id) && !isDeleted(one, id),
  );
  return [...given, ...named.map((id) => ({ id }))].map((user) => ({
    userPrincipalName: `${user.id}@council.example`,
    displayName: user.id,
    ...user,
    accountEnabled: ('accountEnabled' in user ? user.accountEnabled : null) ?? true,
    userType: ('userType' in user ? user.userType : null) ?? 'Member',
    addressDigests: [],
  }));
};

export const registrations = (one: PeerInput) =>
  givenUsers(one).flatMap(({ id, registrationDetails }) =>
    registrationDetails == null ? [] : [{ id, ...registrationDetails }],
  );

export const roleAssignments = (one: PeerInput) =>
  [
    ...roleMembers(one).flatMap(({ roleTemplateId, members }) =>
      members.map(({ id }) => ({ id, roleTemplateId })),
    ),
    ...givenUsers(one).flatMap(({ id, directoryRoleTemplateIds }) =>
      directoryRoleTemplateIds.map((roleTemplateId) => ({ id, roleTemplateId })),
    ),
  ].map(({ id, roleTemplateId }) => ({
    id: `${id} ${roleTemplateId}`,
    principalId: id,
    roleTemplateId,
    roleName: roleTemplateId,
    isBuiltIn: true,
    directoryScopeId: '/',
  }));

/** Without a list of groups every group that a policy names exists; one outside a list could not be found. */
export const groups = (one: PeerInput, at: string) => {
  const given = new Map((one.context.groups ?? []).map((group) => [group.id, group]));
  const named = new Set([...given.keys(), ...groupsNamed(one)]);
  const unresolved = (id: string): boolean =>
    (one.context.unresolvableObjects ?? []).some((object) => object.id === id) ||
    (one.context.groups != null && !given.has(id) && !isDeleted(one, id));
  return [...named].map((subject) => {
    if (unresolved(subject))
      return {
        subject,
        status: 'unavailable',
        at,
        cause: 'error',
        detail: 'not among the groups of the case',
      };
    const value = { ...given.get(subject), found: !isDeleted(one, subject), members: [] };
    return { subject, status: 'collected', at, value };
  });
};
