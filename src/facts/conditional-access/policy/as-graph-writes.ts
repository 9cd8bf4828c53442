import type { ConditionalAccessPolicy } from '../../../sources/sign-in/conditional-access-policies/kind.ts';

/** Names of Graph's all begin with a small letter; PowerShell, and people who write policies by hand, use a capital. */
function inGraphsNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inGraphsNames);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const small = name.charAt(0).toLowerCase() + name.slice(1);
      return [Object.hasOwn(value, small) ? name : small, inGraphsNames(inner)];
    }),
  );
}

/** Policies in the names of Graph. What did not come stays away: nothing else in a list tells what it was. */
export function asGraphWrites(list: readonly ConditionalAccessPolicy[]): readonly ConditionalAccessPolicy[] {
  return list.map((one) => inGraphsNames(one) as ConditionalAccessPolicy);
}
