import { unknown, type Known } from '../base/known.ts';
import { strange } from '../base/read-evidence.ts';
import type { AppProtection } from './app-protection.ts';

type Policy = AppProtection['policy'];

function unsent(key: string): Known<never> {
  return unknown(strange(`appProtectionPolicies.${key}`, 'no value came'));
}

/** A word of an app protection policy, in small letters; what was not sent says nothing. */
export function word(policy: Policy, key: string): Known<string> {
  const value = policy[key];
  return typeof value === 'string' ? value.toLowerCase() : unsent(key);
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
  const words = places.filter((one) => typeof one === 'string');
  if (!words.every((one) => ['onedriveforbusiness', 'sharepoint'].includes(one.toLowerCase()))) return false;
  return words.length === places.length || unsent('allowedDataStorageLocations');
}
