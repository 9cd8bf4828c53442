import { unknown } from '../base/known.ts';
import { strange } from '../base/read-evidence.ts';

/** Where a guest is of whom neither name tells an address: only an outsider must have an address somewhere. */
export const guestWithoutAddress = unknown(strange('users.mail', 'a guest came without any address'));

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/**
 * The domain of the address by which somebody is reached, in small letters; empty where neither name tells it. A guest
 * without an address bears the invited one in the sign-in name: `ann_hotmail.com#EXT#@council.onmicrosoft.com`, and no
 * domain has an underscore (user-properties of Entra External ID, read 2026-11).
 */
export function reachedAtDomain(user: {
  readonly mail?: string | null | undefined;
  readonly userPrincipalName?: string | null | undefined;
}): string {
  if (user.mail != null && user.mail !== '') return domainOf(user.mail);
  const [invited = ''] = (user.userPrincipalName ?? '').match(/^.*(?=#EXT#@)/i) ?? [];
  return invited.includes('_') ? invited.slice(invited.lastIndexOf('_') + 1).toLowerCase() : '';
}
