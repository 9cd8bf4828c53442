/** Text for comparison: white space collapsed, curly quotes straight. */
export function straight(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[’‘]/gu, "'")
    .replaceAll(/[“”]/gu, '"')
    .replaceAll(/[\u200B\uFEFF]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** A reference for comparison: spaces, case, brackets and end dots do not count. */
export function bareRef(ref: string): string {
  return ref
    .toLowerCase()
    .replaceAll(/[\s()[\]]/gu, '')
    .replace(/\.+$/u, '');
}
