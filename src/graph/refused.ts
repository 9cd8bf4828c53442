import { BeadleError, type ErrorCode } from '../model/error.ts';
import { oneLine } from './failure.ts';

interface Refusal {
  readonly code: ErrorCode;
  readonly what: string;
  readonly hint: string;
}

const consent =
  "Open the admin consent address that `beadle init` prints, as a Global Administrator of the council's tenant, and accept.";

/** learn.microsoft.com/entra/identity-platform/reference-error-codes (read 2026-08). */
const refusals: Readonly<Record<string, Refusal>> = {
  '7000215': {
    code: 'CREDENTIAL_REFUSED',
    what: 'Microsoft did not accept the client secret.',
    hint: "Copy the secret's value, not its id, into BEADLE_CLIENT_SECRET; better, use a certificate.",
  },
  '7000222': {
    code: 'CREDENTIAL_REFUSED',
    what: 'The client secret has ended.',
    hint: 'Use a certificate, or make a new secret in the app registration.',
  },
  '700027': {
    code: 'CREDENTIAL_REFUSED',
    what: 'Microsoft does not know this certificate for this app.',
    hint: 'Upload the public part of the certificate to the app registration, and check the client id.',
  },
  '700024': {
    code: 'CREDENTIAL_REFUSED',
    what: 'Microsoft refused the sign-in because of its time.',
    hint: 'Set the clock of this computer, then try again.',
  },
  '700016': {
    code: 'CONSENT_MISSING',
    what: "The app is not known in the council's tenant.",
    hint: `Check the client id and the tenant. If both are right: ${consent}`,
  },
  '65001': {
    code: 'CONSENT_MISSING',
    what: 'Nobody has consented to the app in this tenant.',
    hint: consent,
  },
  '501051': { code: 'CONSENT_MISSING', what: 'The app is not assigned to this service.', hint: consent },
  '500011': {
    code: 'CONSENT_MISSING',
    what: 'The service that was asked for does not exist in this tenant.',
    hint: 'Check the tenant id; a tenant without Exchange Online has no Exchange settings to read.',
  },
  '7000112': {
    code: 'CONSENT_MISSING',
    what: 'The app is switched off in this tenant.',
    hint: 'Enable sign-in for it under Enterprise applications.',
  },
  '53003': {
    code: 'CREDENTIAL_REFUSED',
    what: 'A Conditional Access policy of the tenant blocked the sign-in.',
    hint: 'Ask the provider which policy blocks this app or this place.',
  },
  '90002': { code: 'TENANT_WRONG', what: 'There is no such tenant.', hint: 'Check `tenant` in beadle.yaml.' },
  '900023': {
    code: 'TENANT_WRONG',
    what: 'The tenant id is not valid.',
    hint: 'Check `tenant` in beadle.yaml.',
  },
  '50020': {
    code: 'TENANT_WRONG',
    what: 'The person who signed in belongs to another tenant.',
    hint: "Sign in with an account of the council's tenant.",
  },
};

const networkCodes =
  /\b(ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT_\w+|SELF_SIGNED\w*|DEPTH_ZERO\w*|UNABLE_TO_\w+|REQUEST_SEND_ERROR|endpoints_resolution_error|network_error)\b/;

/** Messages of an error and of its causes. Bodies and headers are never looked at: they hold the secret. */
const messages = (error: unknown, depth = 0): string =>
  error instanceof Error && depth < 5
    ? `${error.name} ${'code' in error ? String(error.code) : ''} ${error.message} ${messages(error.cause, depth + 1)}`
    : '';

/** Translates what the sign-in library throws. No cause is kept: it may hold the request, and so the secret. */
export const signInRefused = (error: unknown, service: string): BeadleError => {
  if (error instanceof BeadleError) return error;
  const text = messages(error);
  const number = /AADSTS(\d{4,8})/.exec(text)?.[1];
  const known = number === undefined ? undefined : refusals[number];
  if (known !== undefined)
    return new BeadleError(known.code, `${known.what} (AADSTS${String(number)}, for ${service})`, {
      hint: known.hint,
    });
  if (number !== undefined)
    return new BeadleError(
      'CREDENTIAL_REFUSED',
      `Microsoft refused the sign-in for ${service} (AADSTS${number}).`,
      {
        hint: `Look the number up at https://login.microsoftonline.com/error?code=${number}.`,
      },
    );
  const network = networkCodes.exec(text)?.[1];
  if (network !== undefined)
    return new BeadleError('NETWORK', `Microsoft's sign-in service did not answer (${network}).`, {
      hint: 'Check the internet connection, proxy and firewall: login.microsoftonline.com, graph.microsoft.com and outlook.office365.com must be reachable.',
    });
  const name = error instanceof Error ? oneLine(error.name, 60) : 'unknown';
  return new BeadleError('CREDENTIAL_REFUSED', `The sign-in for ${service} did not work (${name}).`, {
    hint:
      name === 'CredentialUnavailableError'
        ? 'This way of signing in is not available here. For azure-cli run `az login` first; for an identity of the platform check that it is assigned.'
        : 'Check signIn in beadle.yaml and the values in .env.',
  });
};
