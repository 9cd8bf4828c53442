import { consentRows } from './consent-errors.ts';
import { credentialRows } from './credential-errors.ts';
import { partnerRows } from './people/partner-errors.ts';
import type { SignedApp, SignInError, SignInErrorRow } from './sign-in-error-row.ts';

const again = 'Wait a few minutes, then try again.';

/** The wrong tenant, or a fault of the service (learn.microsoft.com/entra/identity-platform/reference-error-codes, read 2026-08). */
const otherRows: readonly SignInErrorRow[] = [
  {
    numbers: ['90002', '50059'],
    code: 'TENANT_WRONG',
    what: 'There is no such tenant.',
    hint: 'Check `tenant` in beadle.yaml.',
  },
  {
    numbers: ['900023'],
    code: 'TENANT_WRONG',
    what: 'The tenant id is not valid.',
    hint: 'Check `tenant` in beadle.yaml.',
  },
  {
    numbers: ['50020', '16000', '90072'],
    code: 'TENANT_WRONG',
    what: 'The person who signed in belongs to another tenant.',
    hint: "Sign in with an account of the council's tenant.",
  },
  {
    numbers: ['90033', '90006', '90012', '90024', '90025'],
    code: 'NETWORK',
    what: "Microsoft's sign-in service has a fault that passes.",
    hint: again,
  },
  {
    numbers: ['50196', '90055'],
    code: 'NETWORK',
    what: 'Microsoft asks us to sign in less often.',
    hint: again,
  },
];

/** No number stands in two of the lists. */
const rows: readonly SignInErrorRow[] = [...credentialRows, ...consentRows, ...otherRows];

/** Numbers of Entra's errors in a text, the telling one last: an outer error may hold a more exact one. */
export const numbersIn = (text: string): string[] =>
  [...text.matchAll(/AADSTS(\d{4,8})/g)].flatMap(([, number]) => (number === undefined ? [] : [number]));

/** What a number means, with the number that decided; undefined where no number in the text is known. */
export function signInError(
  text: string,
  app: SignedApp | undefined,
): (SignInError & { readonly number: string }) | undefined {
  const known = app?.partner === true ? [...partnerRows, ...rows] : rows;
  for (const number of numbersIn(text).toReversed()) {
    const row = known.find((one) => one.numbers.includes(number) && (one.text?.test(text) ?? true));
    if (row !== undefined) {
      const { code, what, hint } = row;
      return { number, code, what, hint: typeof hint === 'string' ? hint : hint(app) };
    }
  }
  return undefined;
}
