/** Rights that change something, by the names that services give them (permissions reference, read 2026-11). */
const changing =
  /(ReadWrite|\.Write|FullControl|\.Manage|\.Send|\.Create|\.Invite|PrivilegedOperations|full_access_as_app|AccessAsUser|user_impersonation|EnableDisable|Revoke|DeleteRestore|ReadUpdate|Sites\.Selected)/iu;
/** Rights to read address books of people. */
const contacts = /^(Contacts\.Read|People\.Read|full_access_as_app|EWS\.AccessAsUser)/iu;

export function mayChange(rights: readonly string[]): boolean {
  return rights.some((one) => changing.test(one));
}

export function mayReadContacts(rights: readonly string[]): boolean {
  return rights.some((one) => contacts.test(one));
}
