/** Rights that change something, by the names that services give them (permissions reference, read 2026-11). */
const changing =
  /(ReadWrite|\.Write|FullControl|\.Manage|\.Send|\.Create|\.Invite|PrivilegedOperations|full_access|AccessAs(User|App)|user_impersonation|EnableDisable|Revoke|DeleteRestore|ReadUpdate|ImportExport|\.Migrate|\.Initiate|Device\.Command|\.Selected)/iu;
/** Rights to read address books of people. */
const contacts = /^(Contacts\.Read|People\.Read|full_access|(EWS|EAS)\.AccessAsUser)/iu;

export function mayChange(rights: readonly string[]): boolean {
  return rights.some((one) => changing.test(one));
}

export function mayReadContacts(rights: readonly string[]): boolean {
  return rights.some((one) => contacts.test(one));
}
