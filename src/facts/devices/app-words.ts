import { unknown, type Known } from '../base/known.ts';
import { strange } from '../base/read-evidence.ts';
import type { AppProtection } from './app-protection.ts';

type Policy = AppProtection['policy'];

function unsent(key: string): Known<never> {
  return unknown(strange(`appProtectionPolicies.${key}`, 'no value came'));
}

/** Every word that Microsoft has for these, in small letters (managedAppProtection, beta, read 2026-11). */
const words = {
  allowedOutboundDataTransferDestinations: ['allapps', 'managedapps', 'none'],
  allowedOutboundClipboardSharingLevel: ['allapps', 'managedappswithpastein', 'managedapps', 'blocked'],
} as const;

const otherPlaces: readonly string[] = ['box', 'localstorage', 'photolibrary', 'imanage', 'egnyte'];

/** A word of an app protection policy, in small letters; none, and one that we do not know, says nothing. */
export function word<K extends keyof typeof words>(policy: Policy, key: K): Known<(typeof words)[K][number]> {
  const value = policy[key];
  if (typeof value !== 'string') return unsent(key);
  const known = words[key].find((one) => one === value.toLowerCase());
  return known ?? unknown(strange(`appProtectionPolicies.${key}`, 'a word that we do not know'));
}

/** A switch of an app protection policy; what was not sent says nothing. */
export function switched(policy: Policy, key: string): Known<boolean> {
  const value = policy[key];
  return typeof value === 'boolean' ? value : unsent(key);
}

/** Whether every place for copies is the council's; the phone's own storage or a private service undoes it. */
export function storesInside(policy: Policy): Known<boolean> {
  const places = policy['allowedDataStorageLocations'];
  if (!Array.isArray(places)) return unsent('allowedDataStorageLocations');
  const named = places.map((one) => (typeof one === 'string' ? one.toLowerCase() : ''));
  if (named.some((one) => otherPlaces.includes(one))) return false;
  return (
    named.every((one) => ['onedriveforbusiness', 'sharepoint'].includes(one)) ||
    unknown(strange('appProtectionPolicies.allowedDataStorageLocations', 'a place that we do not know'))
  );
}
