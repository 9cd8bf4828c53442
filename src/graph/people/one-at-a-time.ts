import type { AccessToken, TokenCredential } from '@azure/identity';

type GetToken = TokenCredential['getToken'];

/**
 * Asks a person one question at a time. Who wants the same token meanwhile gets the same answer, be it a refusal; who
 * wants another waits, and is then served by the sign-in that the first one made.
 */
export function oneAtATime(getToken: GetToken): GetToken {
  const under = new Map<string, Promise<AccessToken | null>>();
  let last: Promise<unknown> = Promise.resolve();
  return (scope, options = {}) => {
    const name = JSON.stringify([[scope].flat(), options.claims]);
    const known = under.get(name);
    if (known !== undefined) return known;
    const asking = last.then(() => getToken(scope, options)).finally(() => under.delete(name));
    last = asking.catch(() => undefined);
    under.set(name, asking);
    return asking;
  };
}
