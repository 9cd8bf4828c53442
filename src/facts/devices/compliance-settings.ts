import type { DeviceCompliancePolicy } from '../../sources/devices/device-compliance-policies/kind.ts';
import { unknown, type Known } from '../base/known.ts';
import { strange } from '../base/read-evidence.ts';

/**
 * Reads settings of one policy. Null, `notConfigured` and no member mean that a thing is not checked, and false that
 * it is not required (compliance policy resources, read 2026-08). A member that only beta has is another matter in an
 * answer of v1.0, which hides it: the thing may be required. Every object of beta has `roleScopeTagIds`, none of v1.0.
 */
export const settingsOf = (policy: DeviceCompliancePolicy) => {
  const isWhole = 'roleScopeTagIds' in policy;
  const hidden = (key: string): Known<never> =>
    unknown(strange(`deviceCompliancePolicies.${key}`, 'v1.0 does not show it, and beta did not answer'));
  const yes = (key: string): boolean => policy[key] === true;
  const number = (key: string): number | undefined => {
    const value = policy[key];
    return typeof value === 'number' ? value : undefined;
  };
  const word = (key: string): string => {
    const value = policy[key];
    const text = typeof value === 'string' ? value.toLowerCase() : '';
    return text === 'notconfigured' ? '' : text;
  };
  /** A version that some device falls short of: one of noughts only asks for nothing. */
  const version = (key: string): boolean => /[1-9a-z]/.test(word(key));
  const seen = (key: string): boolean => isWhole || key in policy;
  return {
    yes,
    /** Undefined when nothing is set. */
    number,
    /** Lower case; empty when nothing is set. */
    word,
    version,
    /** The same for members that only beta has. */
    beta: {
      yes: (key: string): Known<boolean> => (seen(key) ? yes(key) : hidden(key)),
      number: (key: string): Known<number | undefined> => (seen(key) ? number(key) : hidden(key)),
      word: (key: string): Known<string> => (seen(key) ? word(key) : hidden(key)),
      version: (key: string): Known<boolean> => (seen(key) ? version(key) : hidden(key)),
      /** Whether a list holds an entry of which this property is such a version. */
      versions: (key: string, property: string): Known<boolean> => {
        const entries = policy[key];
        if (!seen(key)) return hidden(key);
        return (
          Array.isArray(entries) &&
          entries.some((one: unknown) =>
            /[1-9]/.test(String((one as Record<string, unknown> | null)?.[property] ?? '')),
          )
        );
      },
    },
  };
};
export type Settings = ReturnType<typeof settingsOf>;
