/**
 * Whether an entry of a list of ids is one of Microsoft's own words (`All`, `Office365`), known or from the future.
 * Object ids have hyphens; words are letters and digits and begin with a capital.
 */
export const isWord = (entry: string): boolean => /^[A-Z][A-Za-z0-9]*$/u.test(entry);

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
