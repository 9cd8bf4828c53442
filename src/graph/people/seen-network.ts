import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import { isOfMicrosoft, otherAnswered, withCause } from '../seen-fault.ts';

/** What carries the requests of a sign-in as a person, and knows what became of the last one. */
export interface SeenNetwork {
  /** For `system.networkClient` of `@azure/msal-node`. */
  readonly carrier: INetworkModule;
  /** Does the work; where that fails, what the network did or Microsoft answered becomes the cause of what is thrown. */
  readonly saying: <T>(work: () => Promise<T>) => Promise<T>;
}

/**
 * Redirects are not followed: Microsoft's sign-in answers such a request itself, and the request holds the secret.
 * @throws Error of Node's `fetch`, or one that names the status where somebody else answered; never a part of the body
 */
async function carried<T>(
  method: 'GET' | 'POST',
  url: string,
  { headers = {}, body }: NetworkRequestOptions,
): Promise<NetworkResponse<T>> {
  const response = await fetch(url, {
    method,
    headers,
    redirect: 'manual',
    ...(method === 'POST' ? { body: body ?? '' } : {}),
  });
  const { status } = response;
  const text = await response.text();
  if (!isOfMicrosoft(response.headers.get('content-type'))) throw otherAnswered(status);
  try {
    return { headers: Object.fromEntries(response.headers), body: JSON.parse(text) as T, status };
  } catch {
    throw otherAnswered(status);
  }
}

const pending = 'authorization_pending';

/** Microsoft's own words about a refusal. The number in them is translated later; the words are told to nobody. */
function refusalIn(body: unknown): Error | undefined {
  if (typeof body !== 'object' || body === null || !('error' in body) || body.error === pending)
    return undefined;
  return 'error_description' in body ? new Error(String(body.error_description)) : undefined;
}

/**
 * Microsoft's library says `network_error` or `endpoints_resolution_error` of every fault of the network, and hides what
 * it was; of a refused device code it hides what Microsoft said. Tried with @azure/msal-node 7.2.3 and real local servers, 2026-11-30: test/faults/person-on-the-wire.test.ts
 */
export function seenNetwork(): SeenNetwork {
  let seen: unknown;
  const watched = async <T>(sending: Promise<NetworkResponse<T>>): Promise<NetworkResponse<T>> => {
    try {
      const answer = await sending;
      seen = refusalIn(answer.body);
      return answer;
    } catch (error) {
      seen = error;
      throw error;
    }
  };
  return {
    carrier: {
      sendGetRequestAsync: <T>(url: string, options: NetworkRequestOptions = {}) =>
        watched(carried<T>('GET', url, options)),
      sendPostRequestAsync: <T>(url: string, options: NetworkRequestOptions = {}) =>
        watched(carried<T>('POST', url, options)),
    },
    saying: async (work) => {
      seen = undefined;
      try {
        return await work();
      } catch (error) {
        throw withCause(error, seen);
      }
    },
  };
}
