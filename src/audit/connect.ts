import { makeCredential } from '../graph/credentials.ts';
import type { Authority, Credential } from '../graph/credential.ts';
import type { Hosts } from '../graph/http/hosts.ts';
import type { Governor } from '../graph/scheduler/governor.ts';
import type { OnEvent } from '../graph/scheduler/events.ts';
import type { Secrets, SignIn } from '../graph/sign-in.ts';
import { openTenant, type Tenant } from '../graph/tenant.ts';
import type { Clock } from '../model/clock.ts';

/** How to reach and sign in to one tenant. */
export interface Access {
  readonly signIn: SignIn;
  readonly tenantId: string;
  readonly secrets: Secrets;
  /** What is to be mended about how the secrets are kept; told when the sign-in has worked. */
  readonly warnings?: readonly string[];
  /** Limits that this tenant shares with others of the same app. */
  readonly governor?: Governor | undefined;
  /** The demo's own services instead of Microsoft's. */
  readonly elsewhere?: { readonly authority: Authority; readonly hosts: Hosts };
}

interface Connecting {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onEvent?: OnEvent;
  /** Shows a person where to type which code. */
  readonly showCode: (message: string) => void;
}

export interface Connection extends Tenant {
  readonly credential: Credential;
}

/** Microsoft's sign-in library takes no signal everywhere, and a person may take a quarter of an hour. */
const orStopped = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => {
      const stop = (): void => reject(signal.reason as Error);
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop, { once: true });
    }),
  ]);

/** Signs in. @throws BeadleError when a setting is missing, Microsoft refuses, or the signal is aborted */
export const connect = async (access: Access, how: Connecting): Promise<Connection> => {
  const { signIn, tenantId, secrets, elsewhere, governor } = access;
  const credential = await makeCredential({
    signIn,
    tenantId,
    secrets,
    now: how.clock(),
    onDeviceCode: how.showCode,
    ...(elsewhere === undefined ? {} : { authority: elsewhere.authority }),
  });
  const opening = openTenant({
    tenantId,
    credential,
    partner: signIn.method === 'partner',
    ...(signIn.clientId === undefined ? {} : { clientId: signIn.clientId }),
    signal: how.signal,
    ...(how.onEvent === undefined ? {} : { onEvent: how.onEvent }),
    ...(elsewhere === undefined ? {} : { hosts: elsewhere.hosts }),
    ...(governor === undefined ? {} : { governor }),
  });
  return { ...(await orStopped(opening, how.signal)), credential };
};

/** Granted permissions of both services, sorted. */
export const grantedTo = ({ graph, exchange }: Pick<Tenant, 'graph' | 'exchange'>): string[] =>
  [...graph.permissions, ...('permissions' in exchange ? exchange.permissions : [])].toSorted();

const dayMs = 24 * 60 * 60 * 1000;

/** What the person who runs audits should know about the credential; one sentence each. */
export const credentialWarnings = (
  { method, expires }: Pick<Credential, 'method' | 'expires'>,
  now: Date,
): string[] => {
  if (method === 'client-secret')
    return [
      'You sign in with a client secret. It can be copied, and only the app registration shows when it ends; a certificate is safer.',
    ];
  if (expires === undefined) return [];
  const days = Math.floor((expires.getTime() - now.getTime()) / dayMs);
  if (days >= 30) return [];
  return [
    `The certificate ends in ${String(days)} ${days === 1 ? 'day' : 'days'}, on ${expires.toISOString().slice(0, 10)}. Make a new one and upload its public part before then.`,
  ];
};
