/** What a schema says of a value that does not fit, for people: a value that is not there is missing, not "undefined". */
export function issueInWords(issue: { readonly message: string } | undefined): string {
  const message = issue?.message ?? 'invalid';
  return message.endsWith('received undefined') ? 'it is missing' : message;
}
