/**
 * Errors whose words come from us or from Microsoft's sign-in. The others quote files of the council, or are a fault of
 * ours with whatever was at hand: both may name a person, so their words stay out of logs and shared databases.
 */
const wordsNameNobody: ReadonlySet<string> = new Set([
  'CREDENTIAL_MISSING',
  'CREDENTIAL_REFUSED',
  'KEY_UNREACHABLE',
  'CONSENT_MISSING',
  'TENANT_WRONG',
  'NETWORK',
  'HISTORY_UNWRITABLE',
  'HISTORY_NEWER',
  'AUDIT_RUNNING',
  'CANCELLED',
]);

/** Whether the words of an error with this code can be shown to who may not read the council's files. */
export function namesNobody(code: string): boolean {
  return wordsNameNobody.has(code);
}
