import type { PeerInput } from './case.ts';

/**
 * The roles that Microsoft says need a second step at least
 * (entra-docs, conditional-access/policy-old-require-mfa-admin, read 2026-08).
 */
export const administratorRoles: readonly string[] = [
  '62e90394-69f5-4237-9190-012177145e10',
  '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3',
  'c4e39bd9-1100-46d3-8c65-fb160da0071f',
  'b0f54661-2d74-4c50-afa3-1ec803f12efe',
  '158c047a-c907-4556-b7ef-446551a6b5f7',
  'b1be1c3e-b65d-4f19-8427-f6fa0d97feb9',
  '29232cdf-9323-42fd-ade2-1d097af3e4de',
  '729827e3-9c14-49f7-bb1b-9608f156bbb8',
  '966707d0-3269-4727-9be2-8c3a10f19b9d',
  '7be44c8a-adaf-4e2a-84d6-ab2649e08a13',
  'e8611ab8-c189-46e8-94e1-60213ab1f814',
  '194ae4cb-b126-40b2-bd5b-6091b380977d',
  'f28a1f50-f6e7-4571-818b-6a12f2af6b6c',
  'fe930be7-5e62-47db-91af-98c3a49a38b1',
];

/** Users, groups and guest kinds that the operator declared to be left out. */
export const declaredPeople = ({ context }: PeerInput): readonly string[] => {
  const { users = [], groups = [], guestUserTypes = [] } = context.permittedExclusions ?? {};
  return [...users, ...groups, ...guestUserTypes];
};

export const declaredApps = ({ context }: PeerInput): readonly string[] =>
  context.permittedExclusions?.applications ?? [];

/** The privileged roles that the case names, else those of the question. */
export const rolesOr = ({ context }: PeerInput, otherwise: readonly string[]): readonly string[] => {
  const named = (context.privilegedRoles ?? []).map(({ templateId }) => templateId);
  return named.length > 0 ? named : otherwise;
};

/** The longest sign-in that the peer was told to allow, in hours. */
export const hoursOr = ({ context }: PeerInput, otherwise: number): number => {
  const told = context.peerSettings?.['sign_in_frequency'];
  return typeof told === 'number' ? told : otherwise;
};

/** Emergency accounts and groups, as `user:ID` and `group:ID`; a sign-in name stands for its account where there is one. */
export const emergencyNames = ({ context }: PeerInput): readonly string[] =>
  (context.emergencyAccessAccounts ?? []).map(({ id, userPrincipalName, type }) => {
    const account = (context.users ?? []).find((user) => user.userPrincipalName === userPrincipalName);
    return `${type}:${id ?? account?.id ?? userPrincipalName ?? ''}`;
  });
