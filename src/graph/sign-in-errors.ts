import { partnerRows } from './people/partner-errors.ts';
import type { SignedApp, SignInError, SignInErrorRow } from './sign-in-error-row.ts';

/**
 * Where an administrator of the council grants the app what it asks for
 * (learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent, read 2026-08).
 */
export function consentAddress({
  tenantId,
  clientId,
}: Required<Pick<SignedApp, 'tenantId' | 'clientId'>>): string {
  const part = encodeURIComponent;
  return `https://login.microsoftonline.com/${part(tenantId)}/adminconsent?client_id=${part(clientId)}`;
}

function consent(app: SignedApp | undefined): string {
  const { tenantId, clientId } = app ?? {};
  const address =
    tenantId === undefined || clientId === undefined
      ? 'the admin consent address that `beadle init` prints'
      : `the admin consent address ${consentAddress({ tenantId, clientId })}`;
  return `Ask a Global Administrator of the council's own tenant to open ${address} and accept; under a partner's delegated rights this is not possible. Then run \`beadle doctor\`.`;
}

const again = 'Wait a few minutes, then try again.';

/** learn.microsoft.com/entra/identity-platform/reference-error-codes (read 2026-08). The first row that fits counts. */
const rows: readonly SignInErrorRow[] = [
  {
    numbers: ['7000215'],
    code: 'CREDENTIAL_REFUSED',
    what: 'Microsoft did not accept the client secret.',
    hint: "Copy the secret's value, not its id, into BEADLE_CLIENT_SECRET; better, use a certificate.",
  },
  {
    numbers: ['7000222'],
    code: 'CREDENTIAL_REFUSED',
    what: 'The client secret has ended.',
    hint: 'Use a certificate, or make a new secret in the app registration.',
  },
  {
    numbers: ['700027'],
    text: /expired/i,
    code: 'CREDENTIAL_REFUSED',
    what: 'The certificate that the app registration knows has ended.',
    hint: 'Make a new certificate, upload its public part to the app registration, and name its file in .env.',
  },
  {
    numbers: ['700027', '50013'],
    code: 'CREDENTIAL_REFUSED',
    what: 'Microsoft does not know this certificate for this app: it was signed with another key.',
    hint: 'Upload the public part of the certificate to the app registration, and check the client id. One that was just uploaded needs a few minutes.',
  },
  {
    numbers: ['700024', '50012', '700023'],
    code: 'CREDENTIAL_REFUSED',
    what: 'Microsoft refused the sign-in because of its time.',
    hint: 'Set the clock of this computer, then try again.',
  },
  {
    numbers: ['700016', '700011'],
    code: 'CONSENT_MISSING',
    what: "The app is not known in the council's tenant.",
    hint: (app) => `Check the client id and the tenant. If both are right: ${consent(app)}`,
  },
  {
    numbers: ['7000229'],
    code: 'CONSENT_MISSING',
    what: "The app was registered, but never added to the council's tenant.",
    hint: consent,
  },
  {
    numbers: ['65001', '90094', '650056', '650051', '90099'],
    code: 'CONSENT_MISSING',
    what: 'Nobody has consented to the app in this tenant.',
    hint: consent,
  },
  {
    numbers: ['65004'],
    code: 'CONSENT_MISSING',
    what: 'The consent was declined; nothing was changed.',
    hint: consent,
  },
  {
    numbers: ['501051'],
    code: 'CONSENT_MISSING',
    what: 'The app is not assigned to this service.',
    hint: consent,
  },
  {
    numbers: ['500011', '650052'],
    code: 'CONSENT_MISSING',
    what: 'The service that was asked for does not exist in this tenant.',
    hint: 'Check the tenant id; a tenant without Exchange Online has no Exchange settings to read.',
  },
  {
    numbers: ['500113', '900971', '50011'],
    code: 'CONSENT_MISSING',
    what: 'Microsoft could not send the browser back: the app has no such redirect address.',
    hint: 'Register the address under Authentication. Then run `beadle doctor`: it says whether consent was stored.',
  },
  {
    numbers: ['7000112', '70001'],
    code: 'CONSENT_MISSING',
    what: 'The app is switched off in this tenant.',
    hint: 'Ask who switched it off. Sign-in for it is enabled under Enterprise applications, Properties.',
  },
  {
    numbers: ['50194'],
    code: 'CONSENT_MISSING',
    what: 'The app was registered for one organisation only.',
    hint: "A provider's app must be multi-tenant: change the supported account types of the app registration.",
  },
  {
    numbers: ['700025'],
    code: 'CREDENTIAL_REFUSED',
    what: 'The app registration makes the app a public client.',
    hint: 'Set "Allow public client flows" to No under Authentication.',
  },
  {
    numbers: ['7000218'],
    code: 'CREDENTIAL_REFUSED',
    what: 'This app does not allow a person to sign in by code.',
    hint: 'Sign in as the application (certificate), or use an app for people.',
  },
  {
    numbers: ['70021', '700213', '700211', '700212', '700229'],
    code: 'CREDENTIAL_REFUSED',
    what: "The token of this machine's own identity was not accepted.",
    hint: 'Compare issuer, subject and audience with Federated credentials of the app registration, letter by letter. A new one needs a few minutes.',
  },
  {
    numbers: ['53003', '530003'],
    code: 'CREDENTIAL_REFUSED',
    what: 'A Conditional Access policy of the tenant blocked the sign-in.',
    hint: 'Ask the provider which policy blocks this app or this place.',
  },
  {
    numbers: ['530035'],
    code: 'CREDENTIAL_REFUSED',
    what: "The council's security defaults refused the sign-in.",
    hint: 'Sign in with a current program and the second step; old ways of signing in are blocked there.',
  },
  {
    numbers: ['50076', '50079', '50078', '50072', '50074'],
    code: 'CREDENTIAL_REFUSED',
    what: 'The person who signs in has to show a second step.',
    hint: 'Sign in again with the second step: for azure-cli by `az login`.',
  },
  {
    numbers: ['50173', '700082', '70043', '70008', '50133', '700084'],
    code: 'CREDENTIAL_REFUSED',
    what: "The person's sign-in has ended.",
    hint: 'Sign in again: for azure-cli by `az login`.',
  },
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
