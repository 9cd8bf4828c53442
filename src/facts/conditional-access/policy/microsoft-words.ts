/** Whether an entry of a list is an object id, an app id or the template id of a role: all of them are GUIDs. */
export function isGuid(entry: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(entry);
}

/**
 * Whether an entry of a list of ids is a word and no id: one of Microsoft's own (`All`, `Office365`), known or from the
 * future, or a display name or sign-in name that another tool wrote in the place of an id. Whom a name means is not
 * known, so it is never taken for an id that nobody has.
 */
export function isWord(entry: string): boolean {
  return !isGuid(entry) && /[^0-9a-z_.-]/u.test(entry);
}

export const userWords: readonly string[] = ['All', 'None', 'GuestsOrExternalUsers'];
export const appWords: readonly string[] = ['All', 'None', 'Office365', 'MicrosoftAdminPortals'];

/** Kinds of guests, as policies name them (external-id/authentication-conditional-access, 2024-05-15). */
export const guestKinds = [
  'internalGuest',
  'b2bCollaborationGuest',
  'b2bCollaborationMember',
  'b2bDirectConnectUser',
  'otherExternalUser',
  'serviceProvider',
] as const;
