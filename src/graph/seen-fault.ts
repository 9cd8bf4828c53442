import type { ClientSecretCredentialOptions, TokenCredential } from '@azure/identity';

type Policies = NonNullable<ClientSecretCredentialOptions['additionalPolicies']>;

/** Microsoft's sign-in answers each request with JSON; a page is that of a proxy, a firewall or a hotel. */
export const isOfMicrosoft = (contentType: string | null | undefined): boolean =>
  /\bjson\b/iu.test(contentType ?? '');

/** An answer of somebody else in the place of Microsoft, in the words that `networkFault` knows. */
export const otherAnswered = (status: number): Error => new Error(`ANSWERED_BY_OTHER HTTP ${String(status)}`);

/** The error at the end of a chain of causes. */
function firstCause(error: Error): Error {
  let first = error;
  for (let depth = 0; depth < 3 && first.cause instanceof Error; depth += 1) first = first.cause;
  return first;
}

/** The same error, with what was seen of the network, if anything was, at the end of its causes. */
export function withCause(error: unknown, seen: unknown): unknown {
  if (error instanceof Error && seen !== undefined) firstCause(error).cause = seen;
  return error;
}

/**
 * A credential that says what the network did. The library keeps to itself whether a name was not found, a connection was
 * refused or a certificate is not trusted: it throws `endpoints_resolution_error` or `network_error` for all of them, and
 * for the page of a proxy `AuthenticationRequiredError`. What was seen on the way becomes the cause of what it throws.
 * Tried with @azure/identity 4.14.1 and real local servers, 2026-11-30: test/faults/sign-in-on-the-wire.test.ts
 */
export function sayingFaults(make: (additionalPolicies: Policies) => TokenCredential): TokenCredential {
  let seen: unknown;
  const credential = make([
    {
      position: 'perRetry',
      policy: {
        name: 'beadle-seen-fault',
        sendRequest: async (request, next) => {
          try {
            const response = await next(request);
            seen = isOfMicrosoft(response.headers.get('content-type'))
              ? undefined
              : otherAnswered(response.status);
            return response;
          } catch (error) {
            seen = error;
            throw error;
          }
        },
      },
    },
  ]);
  return {
    getToken: async (...asked) => {
      seen = undefined;
      try {
        return await credential.getToken(...asked);
      } catch (error) {
        throw withCause(error, seen);
      }
    },
  };
}
