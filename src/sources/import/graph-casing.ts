import { isObject } from './export-file.ts';

const camel = (key: string): string =>
  key.startsWith('@') ? key : `${key.slice(0, 1).toLowerCase()}${key.slice(1)}`;

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

/** A single value where a list holds one; its texts are written as Graph writes this member's. */
const listOf = (key: string, value: unknown): unknown[] =>
  (Array.isArray(value) ? value : [value])
    .filter((one) => !isNothing(one))
    .map((one: unknown) => (isObject(one) ? toGraphCasing(one) : scalar(key, one)));

/**
 * An object of a PowerShell export in Graph's own writing: camelCase members, ISO dates, enum values in Graph's case,
 * lists that are lists, null where PowerShell writes an object without content. Annotations other than `@odata.type`
 * are dropped.
 */
export const toGraphCasing = (value: unknown, key = ''): unknown => {
  if (listKey.test(key)) return listOf(key, value);
  if (Array.isArray(value)) return value.map((one) => toGraphCasing(one, key));
  if (!isObject(value)) return scalar(key, value);
  if (isNothing(value)) return null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name === '@odata.type' || !name.includes('@'))
      .map(([name, inner]) => [camel(name), toGraphCasing(inner, camel(name))]),
  );
};
