/** The main user of a device, where Microsoft gives no name and the account is deleted. */
export const goneAccount = 'a person whose account is gone';
