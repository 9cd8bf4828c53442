/** Rights that change something, by the names that services give them (permissions reference, read 2026-11). */
const changing =
  /(ReadWrite|\.Write|FullControl|\.Manage|\.Send|\.Create|\.Invite|PrivilegedOperations|full_access|AccessAs(User|App)|Full Access|user_impersonation|EnableDisable|Revoke|DeleteRestore|ReadUpdate|ImportExport|\.Migrate|\.Initiate|Device\.Command|\.Selected)/iu;
/** Rights to read address books of people. */
const contacts = /^(Contacts\.Read|People\.Read|full_access|Exchange Full Access|(EWS|EAS)\.AccessAs)/iu;

export function mayChange(rights: readonly string[]): boolean {
  return rights.some((one) => changing.test(one));
}

export function mayReadContacts(rights: readonly string[]): boolean {
  return rights.some((one) => contacts.test(one));
}

/**
 * Rights by which an app reads the email or the files of everybody, with nobody signed in. An access policy of Exchange may
 * keep one of them to some mailboxes, and is not read (auth-limit-mailbox-access, read 2026-11). Headers alone are no content.
 */
const content =
  /^(Mail(-Advanced)?\.(Read|ReadWrite)(\.All)?|MailboxItem\.(Read|ImportExport)(\.All)?|full_access_as_app|(IMAP|POP|EWS)\.AccessAsApp|(Mail|Exchange) Full Access|Files\.(Read|ReadWrite)\.All|Sites\.(Read|ReadWrite|Manage|FullControl)\.All)$/iu;

export function mayReadContent(ownRights: readonly string[]): boolean {
  return ownRights.some((one) => content.test(one));
}
