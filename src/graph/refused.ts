import { BeadleError } from '../model/error.ts';
import { oneLine } from './failure.ts';
import { messagesOf, networkFault } from './network-fault.ts';
import { numbersIn, signInError } from './sign-in-errors.ts';
import type { SignedApp } from './sign-in-error-row.ts';

function unknownNumber(number: string, service: string): BeadleError {
  return new BeadleError(
    'CREDENTIAL_REFUSED',
    `Microsoft refused the sign-in for ${service} (AADSTS${number}).`,
    { hint: `Look the number up at https://login.microsoftonline.com/error?code=${number}.` },
  );
}

/**
 * Translates what the sign-in library throws. No cause is kept: it may hold the request, and so the secret.
 * @param app makes the address of admin consent, where that is what is missing
 */
export const signInRefused = (error: unknown, service: string, app?: SignedApp): BeadleError => {
  if (error instanceof BeadleError) return error;
  const text = messagesOf(error);
  const known = signInError(text, app);
  if (known !== undefined)
    return new BeadleError(known.code, `${known.what} (AADSTS${known.number}, for ${service})`, {
      hint: known.hint,
    });
  const number = numbersIn(text).at(-1);
  if (number !== undefined) return unknownNumber(number, service);
  const fault = networkFault(error);
  if (fault !== undefined)
    return new BeadleError(
      'NETWORK',
      `Microsoft's sign-in service did not answer: ${fault.what} (${fault.code}).`,
      { hint: fault.hint },
    );
  const name = error instanceof Error ? oneLine(error.name, 60) : 'unknown';
  return new BeadleError('CREDENTIAL_REFUSED', `The sign-in for ${service} did not work (${name}).`, {
    hint:
      name === 'CredentialUnavailableError'
        ? 'This way of signing in is not available here. For azure-cli run `az login` first; for an identity of the platform check that it is assigned.'
        : 'Check signIn in beadle.yaml and the values in .env.',
  });
};
