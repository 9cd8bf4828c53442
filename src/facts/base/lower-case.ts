/** A word of Microsoft's in lower case, so that its case does not matter; empty for what is no text. */
export function lowerCase(value: unknown): string {
  return typeof value === 'string' ? value.toLowerCase() : '';
}

/** A domain name as names are compared: in lower case, and without the dot at the end of a whole one. */
export function domainInLowerCase(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
