import type { DeviceCompliancePolicy } from '../../sources/devices/device-compliance-policies/kind.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { strange } from '../base/read-evidence.ts';

/**
 * Reads settings of one policy. Null and `notConfigured` mean that a thing is not checked, and false that it is not
 * required (compliance policy resources, read 2026-08). Intune sends every member of a policy's type: one that did not
 * come may say anything, be it that v1.0 hides what only beta has, or that an import left it out. Every object of beta
 * has `roleScopeTagIds`, none of v1.0.
 */
export const settingsOf = (policy: DeviceCompliancePolicy) => {
  const why =
    'roleScopeTagIds' in policy ? 'it did not come' : 'v1.0 does not show it, or an import left it out';
  const sent = <T>(key: string, read: (value: unknown) => Known<T>): Known<T> => {
    const value = policy[key];
    return value === undefined ? unknown(strange(`deviceCompliancePolicies.${key}`, why)) : read(value);
  };
  const misread = (key: string): Known<never> =>
    unknown(strange(`deviceCompliancePolicies.${key}`, 'it came in a form that we cannot read'));
  const word = (key: string): Known<string> =>
    sent(key, (value) => {
      if (typeof value !== 'string' && value !== null) return misread(key);
      const text = value?.toLowerCase() ?? '';
      return text === 'notconfigured' ? '' : text;
    });
  return {
    yes: (key: string): Known<boolean> =>
      sent(key, (value) => (typeof value === 'boolean' || value === null ? value === true : misread(key))),
    /** Undefined when nothing is set. */
    number: (key: string): Known<number | undefined> =>
      sent(key, (value) =>
        typeof value === 'number' || value === null ? (value ?? undefined) : misread(key),
      ),
    /** Lower case; empty when nothing is set. */
    word,
    /** A version that some device falls short of: one of noughts only asks for nothing. */
    version: (key: string): Known<boolean> => whenKnown([word(key)], (text) => /[1-9a-z]/.test(text)),
    /** Whether a list holds an entry of which this property is such a version. */
    versions: (key: string, property: string): Known<boolean> =>
      sent(key, (value) => {
        if (value === null) return false;
        if (!Array.isArray(value)) return misread(key);
        return value.some((one: unknown) =>
          /[1-9]/.test(String((one as Record<string, unknown> | null)?.[property] ?? '')),
        );
      }),
  };
};
export type Settings = ReturnType<typeof settingsOf>;

/** A number of a policy, and 0 where none is set or where it does not count. */
export function numberWhere(counts: Known<boolean>, number: Known<number | undefined>): Known<number> {
  return whenKnown([counts], (does) => (does ? whenKnown([number], (one) => one ?? 0) : 0));
}
