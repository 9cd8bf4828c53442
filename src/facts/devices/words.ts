/** What stands in brackets after the name of a device instead of a person's name. */
export const personNotes = {
  shared: '(no named person)',
  /** Its name holds the owner already. */
  mailPhone: '(seen through its email)',
} as const;

/** Its main user, where Microsoft gives no name and the account is deleted. */
export const goneAccount = 'a person whose account is gone';

export const lockWords = {
  none: 'No rule makes it lock.',
  atOnce: 'It locks at once.',
  after: (minutes: number): string => `It locks after ${String(minutes)} minute${minutes === 1 ? '' : 's'}.`,
} as const;

/** After the name of a phone. */
export const codeWords = {
  none: 'may open without a code',
  short: 'reports that its code is missing or too weak',
  asked: 'needs a code',
  anyLength: 'accepts a code of any length',
  length: (characters: number): string =>
    `accepts a code of ${String(characters)} character${characters === 1 ? '' : 's'}`,
} as const;
