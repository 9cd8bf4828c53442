import { strangeMembers, unsentParts, unsentSaid } from '../policy/unsent-parts.ts';
import type { Missing } from '../../../model/cause.ts';
import { absent } from '../../base/read-evidence.ts';
import type { Directory } from '../accounts/memberships-of.ts';
import type { AccessView } from '../policy/access-needs.ts';
import { guestKinds, isId, userWords } from '../policy/microsoft-words.ts';
import type { Policy } from '../policy/policy.ts';
import { inForce } from '../policy/policy-state.ts';
import { microsoft } from '../policy/microsoft-semantics.ts';
import { said } from './doubt-said.ts';

/** Groups that a policy names and that could not be read, each with its cause. */
const unreadGroups = (policy: Policy, given: AccessView, directory: Directory): Missing[] => {
  const ids = new Set([...policy.include.groups, ...policy.exclude.groups]);
  const unread = [...ids].filter((id) => !directory.groups.has(id));
  const { groups } = given.evidence;
  if (unread.length === 0) return [];
  if (groups.status !== 'collected') return absent(given, 'groups');
  return unread.map((id): Missing => {
    const one = groups.value.find(({ subject }) => subject.toLowerCase() === id);
    const [cause, why] =
      one?.status === 'unavailable' ? [one.cause, one.detail] : (['error', 'It was not asked for.'] as const);
    return { ...said(policy, `is about the group ${id}. ${why}`, cause), evidence: 'groups' };
  });
};

/** Groups that hold a role which a policy names, and whose members were not read. */
const unreadHolders = (policy: Policy, given: AccessView): Missing[] => {
  const { groups, roleAssignments } = given.evidence;
  const roles = [...policy.include.roles, ...policy.exclude.roles];
  if (roles.length === 0) return [];
  if (roleAssignments.status !== 'collected') return absent(given, 'roleAssignments');
  if (groups.status !== 'collected') return absent(given, 'groups');
  const holders = new Set(
    roleAssignments.value
      .filter(({ roleTemplateId }) => roles.includes(roleTemplateId.toLowerCase()))
      .map(({ principalId }) => principalId),
  );
  return groups.value.flatMap((one): Missing[] =>
    one.status !== 'collected' && holders.has(one.subject)
      ? [
          {
            ...said(policy, `is about a role that the group ${one.subject} holds. ${one.detail}`, one.cause),
            evidence: 'groups',
          },
        ]
      : [],
  );
};

/** Words and names on either side of which nobody knows whom they mean. */
const strangeWords = ({ include, exclude }: Policy, { isKnown }: Directory): string[] =>
  [include, exclude].flatMap(({ users, roles, guests }) => [
    ...[...users.filter((user) => !userWords.includes(user)), ...roles].filter(
      (entry) => !isId(entry) && !isKnown(entry),
    ),
    ...(guests?.kinds ?? []).filter((kind) => !(guestKinds as readonly string[]).includes(kind)),
  ]);

/** Why it is open whether a policy reaches an account. */
export function doubtsOfAccount(policy: Policy, given: AccessView, directory: Directory): Missing[] {
  const { include, exclude, state } = policy;
  const unsent = unsentParts(policy).filter((part) => part !== 'sessionControls');
  const strange = strangeMembers(policy);
  const own = [
    ...(unsent.length > 0 ? [unsentSaid(policy, unsent)] : []),
    ...(state !== '' && inForce(policy, microsoft) === 'maybe'
      ? [said(policy, `has the state “${state}”, which we do not know`)]
      : []),
    ...(strange.length > 0 ? [said(policy, `sets ${strange.join(', ')}, which we do not know`)] : []),
  ];
  if (own.length > 0) return own;
  const words = strangeWords(policy, directory);
  const limited = [include, exclude].some(({ guests }) => guests?.tenants !== undefined);
  return [
    ...unreadGroups(policy, given, directory),
    ...unreadHolders(policy, given),
    ...(words.length > 0 ? [said(policy, `is about “${words.join('”, “')}”, which we do not know`)] : []),
    ...(limited
      ? [
          said(
            policy,
            'is about guests of certain directories, and which one an account comes from is not shown',
          ),
        ]
      : []),
  ];
}
