import { unknown, whenKnown, type Known } from '../base/known.ts';
import { strange } from '../base/read-evidence.ts';
import { extreme } from '../base/reasoned.ts';
import type { AppProtection } from './app-protection.ts';
import { switched } from './app-words.ts';

/** Microsoft's own default where a PIN is required without a length (app-protection-policy-settings-ios, 2025-11-18). */
const defaultLength = 4;

const leftOut = unknown(
  strange(
    'appProtectionPolicies.disableAppPinIfDevicePinIsSet',
    'the app asks for no code where the phone has one; Microsoft describes that for enrolled phones only',
  ),
);

const unsaidLength = unknown(
  strange('appProtectionPolicies.minimumPinLength', 'nothing came that says how long the code must be'),
);

const lengthOf = ({ policy }: AppProtection, isManaged: Known<boolean>): Known<number> => {
  const length = policy['minimumPinLength'];
  return whenKnown([switched(policy, 'pinRequired')], (isRequired): Known<number> => {
    if (!isRequired) return 0;
    // The phone has a code or has none: only in the second case does the app ask for its own.
    return whenKnown([switched(policy, 'disableAppPinIfDevicePinIsSet')], (isLeftOut): Known<number> => {
      if (isLeftOut) return isManaged === true ? 0 : leftOut;
      if (length === null) return defaultLength;
      return typeof length === 'number' ? length : unsaidLength;
    });
  });
};

/**
 * Shortest PIN that Outlook itself asks for on a phone; 0 for none. Policies add up, and the strictest counts. It
 * guards council mail in the app, and is not the phone's own code.
 */
export const appPinLength = (
  protections: Known<readonly AppProtection[]>,
  isManaged: Known<boolean>,
): Known<number> =>
  whenKnown([protections], (all) =>
    extreme(
      all.map((one) => {
        const length = lengthOf(one, isManaged);
        return length === 0 ? 0 : whenKnown([one.holds], (does) => (does ? length : 0));
      }),
      Math.max,
    ),
  );
