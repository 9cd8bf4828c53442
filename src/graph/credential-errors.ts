import type { SignInErrorRow } from './sign-in-error-row.ts';

/** A key, or a person, that Microsoft did not accept (learn.microsoft.com/entra/identity-platform/reference-error-codes, read 2026-08). The first row that fits counts. */
export const credentialRows: readonly SignInErrorRow[] = [
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
];
