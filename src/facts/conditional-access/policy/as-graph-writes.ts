import type { ConditionalAccessPolicy } from '../../../sources/sign-in/conditional-access-policies/kind.ts';
import { isSet } from './loose-json.ts';

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

type Part = 'grantControls' | 'sessionControls';

/**
 * Whether whoever wrote these policies leaves a part out where Graph sends null: nowhere did null come for it, whoever
 * lacks it has the other part, which others lack in turn. A policy that asks for nothing and limits nothing is none.
 */
function isLeftOutForNull(policies: readonly ConditionalAccessPolicy[], part: Part, other: Part): boolean {
  return (
    policies.every((one) => one[part] !== null && (one[part] !== undefined || isSet(one[other]))) &&
    policies.some((one) => one[other] === undefined)
  );
}

/**
 * Policies as Graph would have sent them, as far as the list itself shows how another program wrote it. What did not come
 * stays away where nothing shows that it is nothing.
 */
export function asGraphWrites(list: readonly ConditionalAccessPolicy[]): readonly ConditionalAccessPolicy[] {
  const named = list.map((one) => inGraphsNames(one) as ConditionalAccessPolicy);
  const parts: readonly (readonly [Part, Part])[] = [
    ['grantControls', 'sessionControls'],
    ['sessionControls', 'grantControls'],
  ];
  const nothing = parts.flatMap(([part, other]) => (isLeftOutForNull(named, part, other) ? [part] : []));
  return named.map((one) => ({
    ...one,
    ...Object.fromEntries(nothing.filter((part) => one[part] === undefined).map((part) => [part, null])),
  }));
}
