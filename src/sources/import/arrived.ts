import { isObject } from './export-file.ts';

/**
 * What PowerShell writes where an object lies deeper than it was told to write (`ConvertTo-Json -Depth`,
 * learn.microsoft.com/powershell/module/microsoft.powershell.utility/convertto-json, read 2026-11), or where a list
 * became a text: the value is lost.
 */
const flat =
  /^(?:@\{.*\}|System\.(?:Object|String|Collections|Management)\b.*|Microsoft\.(?:Graph|Open|Online)\.\S+)$/su;

/** Where a value did not survive the way into the file, as a path; undefined where all of it did. */
export function lostAt(value: unknown, path = ''): string | undefined {
  if (typeof value === 'string') return flat.test(value) ? path : undefined;
  if (!Array.isArray(value) && !isObject(value)) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const lost = lostAt(inner, path === '' ? key : `${path}.${key}`);
    if (lost !== undefined) return lost;
  }
  return undefined;
}

const lists = ['BuiltInControls', 'TermsOfUse', 'CustomAuthenticationFactors'];

const memberOf = (value: unknown, name: string): unknown => {
  if (!isObject(value)) return undefined;
  const key = Object.keys(value).find((one) => one.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : value[key];
};

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.every(isEmpty)) || value === '';

const holdsNothing = (value: unknown): boolean =>
  isEmpty(value) || (isObject(value) && Object.values(value).every(holdsNothing));

/**
 * A policy that asks for something cannot ask for nothing: an operator without a control means that the controls did
 * not arrive. A policy of session controls alone has no operator.
 */
export function controlsLost(policy: unknown): boolean {
  const grant = memberOf(policy, 'GrantControls');
  if (isEmpty(memberOf(grant, 'Operator'))) return false;
  return (
    lists.every((name) => isEmpty(memberOf(grant, name))) &&
    holdsNothing(memberOf(grant, 'AuthenticationStrength'))
  );
}

/**
 * The kinds of program are always there, be it as an empty list (conditionalAccessConditionSet, required; read 2026-11):
 * where they are null, which ones the policy looks at did not arrive.
 */
export function clientsLost(policy: unknown): boolean {
  return memberOf(memberOf(policy, 'Conditions'), 'ClientAppTypes') === null;
}
