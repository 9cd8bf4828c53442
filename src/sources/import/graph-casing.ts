import { isObject, type Content } from './export-file.ts';

/** AzureAD, the module before Graph's, writes `_Operator` (Get-AzureADMSConditionalAccessPolicy, read 2026-11). */
const camel = (key: string): string =>
  key.startsWith('@') ? key : key.replace(/^_/u, '').replace(/^./u, (first) => first.toLowerCase());

const dateStamp = /^\/Date\((-?\d+)\)\/$/;

/** Lists of Graph that PowerShell writes as a single value when they hold one. */
const listKey =
  /^((include|exclude)(Users|Groups|Roles|Applications|UserActions|Locations|Platforms|ServicePrincipals|AuthenticationContextClassReferences)|clientAppTypes|builtInControls|customAuthenticationFactors|termsOfUse|userRiskLevels|signInRiskLevels|servicePrincipalRiskLevels|allowedCombinations|includeTargets|excludeTargets)$/;

/** Members whose values older exports write with a capital letter (`Enabled`, `Block`). */
const enumKey =
  /^(state|operator|clientAppTypes|builtInControls|userRiskLevels|signInRiskLevels|policyMigrationState)$/;
const enumText = (key: string, value: string): string => {
  if (key === 'operator') return value.toUpperCase();
  return /^[A-Z]/.test(value) ? camel(value) : value;
};

const isNothing = (value: unknown): boolean =>
  value === null || (isObject(value) && Object.values(value).every(isNothing));

const scalar = (key: string, value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  const stamp = dateStamp.exec(value)?.[1];
  if (stamp !== undefined) return new Date(Number(stamp)).toISOString();
  return enumKey.test(key) ? enumText(key, value) : value;
};

/** A single value where a list holds one, an empty text where it holds none; its texts are written as Graph writes this member's. */
const listOf = (key: string, value: unknown): unknown[] =>
  (Array.isArray(value) ? value : [value])
    .filter((one) => !isNothing(one) && one !== '')
    .map((one: unknown) => (isObject(one) ? toGraphCasing(one) : scalar(key, one)));

/** PowerShell's own objects keep here what a derived type adds: the networks of a place, the targets of a method. */
const added = 'AdditionalProperties';

function membersOf(value: Content): [string, unknown][] {
  const more = value[added];
  return [
    ...Object.entries(value).filter(([name]) => name !== added),
    ...(isObject(more) ? Object.entries(more) : []),
  ];
}

/**
 * An object of a PowerShell export in Graph's own writing: camelCase members, ISO dates, enum values in Graph's case,
 * lists that are lists, null where PowerShell writes an object without content. Annotations other than `@odata.type`
 * are dropped.
 */
export function toGraphCasing(value: unknown, key = ''): unknown {
  if (listKey.test(key)) return listOf(key, value);
  if (Array.isArray(value)) return value.map((one) => toGraphCasing(one, key));
  if (!isObject(value)) return scalar(key, value);
  if (isNothing(value)) return null;
  return Object.fromEntries(
    membersOf(value)
      .filter(([name]) => name === '@odata.type' || !name.includes('@'))
      .map(([name, inner]) => [camel(name), toGraphCasing(inner, camel(name))]),
  );
}

/** Whether PowerShell wrote the object: its members begin with capital letters (`Get-MgUser | ConvertTo-Json`). */
export function isPowerShellObject(value: Content): boolean {
  const names = Object.keys(value).filter((name) => /^[A-Za-z]/u.test(name));
  return names.length > 0 && names.every((name) => /^[A-Z]/u.test(name));
}

/**
 * Where a list became one text, as a path: below a depth PowerShell writes the entries of a list behind each other
 * (ConvertTo-Json, read 2026-11), and nobody can say where one ends. No id and no word of these lists has a space.
 */
export function joinedAt(value: unknown, path = ''): string | undefined {
  if (!isObject(value)) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const at = path === '' ? name : `${path}.${name}`;
    if (typeof inner === 'string' && listKey.test(camel(name)) && /\s/u.test(inner.trim())) return at;
    const below = joinedAt(inner, at);
    if (below !== undefined) return below;
  }
  return undefined;
}
