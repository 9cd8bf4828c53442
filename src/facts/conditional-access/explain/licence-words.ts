const accounts = (count: number): string => (count === 1 ? '1 account' : `${String(count)} accounts`);

/** The words of the remark on licences: reading age 9 to 11, no blame, no names: clerks read it outside the part with names. */
export const licenceWords = {
  without: (count: number): string =>
    `Sign-in rules include ${accounts(count)} whose own plan has no Entra ID P1. The rules still act on them, so no answer changes. The IT provider can ask Microsoft whether more plans are needed.`,
  unread: (count: number): string =>
    `The plans of ${accounts(count)} in sign-in rules could not be read. Whether Entra ID P1 is among them is not known. No answer changes.`,
} as const;
