import type { AccessUser } from '../policy/access-needs.ts';

/**
 * Microsoft's words for the kind of guest that a user of the directory is, and may be; none for a member.
 * external-id/authentication-conditional-access, 2024-05-15; how fields of a user tell the kinds apart is ours.
 */
export function guestKindsOf(user: AccessUser): { sure: string[]; maybe: string[] } {
  const outside =
    (user.externalUserState ?? '') !== '' ||
    user.creationType === 'Invitation' ||
    (user.userPrincipalName ?? '').toUpperCase().includes('#EXT#');
  const type = user.userType?.toLowerCase();
  if (type === 'guest') return { sure: [outside ? 'b2bCollaborationGuest' : 'internalGuest'], maybe: [] };
  if (type === 'member') return { sure: outside ? ['b2bCollaborationMember'] : [], maybe: [] };
  return {
    sure: [],
    maybe: outside ? ['b2bCollaborationGuest', 'b2bCollaborationMember'] : ['internalGuest'],
  };
}
