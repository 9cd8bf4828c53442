/** Names of kinds of account, which are nobody in particular. */
export const kindWords = {
  member: 'a member whom no sign-in rule names',
  user: 'the user',
  group: 'a member of',
  role: 'a holder of',
  fromDirectory: 'from the directory',
} as const;

export const guestWords: Readonly<Record<string, string>> = {
  internalGuest: 'a guest whose password is kept here',
  b2bCollaborationGuest: 'an invited guest',
  b2bCollaborationMember: 'an outsider with the rights of a member',
  b2bDirectConnectUser: 'an outsider in a shared Teams channel',
  otherExternalUser: 'any other outsider',
  serviceProvider: 'somebody of the IT provider',
};
