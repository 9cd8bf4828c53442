const accounts = (count: number): string => (count === 1 ? '1 account' : `${String(count)} accounts`);

/** The words of the remark on licences: reading age 9 to 11, no blame, no names: clerks read it outside the part with names. */
export const licenceWords = {
  without: (count: number): string =>
    `Sign-in rules include ${accounts(count)} whose own plan has no Entra ID P1. The rules still act on ${count === 1 ? 'it' : 'them'}, so no answer changes. The IT provider can ask Microsoft whether more plans are needed.`,
  unread: (count: number): string =>
    count === 1
      ? 'The plans of 1 account in sign-in rules could not be read. Whether it has Entra ID P1 is not known. No answer changes.'
      : `The plans of ${accounts(count)} in sign-in rules could not be read. Whether all of them have Entra ID P1 is not known. No answer changes.`,
} as const;
