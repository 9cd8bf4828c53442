import { z } from 'zod';
import { Unreadable, User, type PeerInput } from './case.ts';
import { groupsNamed, usersNamed } from './references.ts';

export const isDeleted = ({ context }: PeerInput, id: string): boolean =>
  (context.deletedObjects ?? []).some((one) => one.id === id);

/** A member of a role or group; without a type it is a user. */
const Principal = z.looseObject({
  ...User.partial().shape,
  id: z.string(),
  '@odata.type': z.string().nullish(),
});
type Principal = z.infer<typeof Principal>;
const DirectoryRole = z.looseObject({ roleTemplateId: z.string(), members: z.array(Principal) });

const isOf = (kind: 'user' | 'group', one: Principal): boolean =>
  (one['@odata.type'] ?? '#microsoft.graph.user') === `#microsoft.graph.${kind}`;

/** @throws Unreadable for a part of the case that has another shape */
const read = <T>(schema: z.ZodType<T>, value: unknown, name: string): T => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  throw new Unreadable(`${name}: ${where} has another shape`);
};

/** Roles with their members, wherever the case keeps them. */
const roleMembers = ({ context, inputs }: PeerInput): z.infer<typeof DirectoryRole>[] => [
  ...read(DirectoryRole.array(), context.roleMembers ?? [], 'roleMembers'),
  ...read(DirectoryRole.array(), inputs?.['directoryRoles'] ?? [], 'directoryRoles'),
];

/** A user with the roles that a peer had already joined. */
const Privileged = z.looseObject({
  ...User.shape,
  directoryRoles: z.array(z.looseObject({ roleTemplateId: z.string() })),
});

/** Roles and plan by their names, as a peer had joined them. */
const Licensed = z.looseObject({
  ...User.shape,
  directoryRoles: z.array(z.string()).nullish(),
  licenceSku: z.string().nullish(),
});
const templates: Readonly<Record<string, string>> = {
  'Global Administrator': '62e90394-69f5-4237-9190-012177145e10',
};

const givenUsers = ({ context, inputs }: PeerInput): readonly z.infer<typeof User>[] =>
  context.users ?? [
    ...read(Licensed.array(), inputs?.['users'] ?? [], 'users').map((one) => ({
      ...one,
      directoryRoleTemplateIds: [
        ...one.directoryRoleTemplateIds,
        ...(one.directoryRoles ?? []).flatMap((name) => templates[name] ?? []),
      ],
    })),
    ...read(Privileged.array(), inputs?.['privilegedUsers'] ?? [], 'privilegedUsers').map((one) => ({
      ...one,
      directoryRoleTemplateIds: one.directoryRoles.map(({ roleTemplateId }) => roleTemplateId),
    })),
  ];

/**
 * Users of the case, whoever holds a role, and whom a policy names: a peer's fixture takes for granted that they exist.
 * Holders stay what they are: a service principal or a group becomes no user.
 */
export const users = (one: PeerInput) => {
  const given = givenUsers(one);
  const isNew = ({ id }: { readonly id: string }): boolean =>
    !given.some((user) => user.id === id) && !isDeleted(one, id);
  const principals = roleMembers(one).flatMap(({ members }) => members);
  const holders = principals.filter((holder) => isOf('user', holder) && isNew(holder));
  const named = usersNamed(one)
    .map((id) => ({ id }))
    .filter((user) => isNew(user) && !principals.some(({ id }) => id === user.id));
  const all = new Map([...given, ...holders, ...named].map((user) => [user.id, user] as const));
  return [...all.values()].map((user) => ({
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
    const told = given.get(subject);
    const members = (told?.members ?? []).map((member) => ({
      id: member.id,
      type: isOf('user', member) ? 'user' : 'other',
    }));
    const value = { ...told, found: !isDeleted(one, subject), members };
    return { subject, status: 'collected', at, value };
  });
};
