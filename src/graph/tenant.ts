import { BeadleError } from '../model/error.ts';
import type { Credential } from './credential.ts';
import { makeExchangeReader } from './exchange.ts';
import { makeGraphReader } from './graph-reader.ts';
import { makeTransport } from './http/chain.ts';
import { microsoftHosts, type Hosts } from './http/hosts.ts';
import { partnerExchange } from './people/partner-limits.ts';
import { ReadFailure, type GraphReader } from './reader.ts';
import type { OnEvent } from './scheduler/events.ts';
import type { Governor } from './scheduler/governor.ts';
import { makeScheduler } from './scheduler/scheduler.ts';
import { systemTime, type Time } from './time.ts';
import { makeTokens } from './tokens.ts';
import type { TokenInfo } from './token.ts';

export interface TenantOptions {
  /** Directory (tenant) id, a GUID. */
  readonly tenantId: string;
  /** Application (client) id, where there is one: it makes the address of admin consent. */
  readonly clientId?: string;
  readonly credential: Pick<Credential, 'get' | 'renew'>;
  /** Signed in as the IT provider's person (GDAP), who is shown less than one of the council. */
  readonly partner?: boolean;
  /** When everything has to be answered; default: an hour from now. */
  readonly deadline?: Date;
  /** Stops every request; pending reads fail with BeadleError `CANCELLED`. */
  readonly signal?: AbortSignal;
  readonly onEvent?: OnEvent;
  readonly hosts?: Hosts;
  /** A simulator instead of the network. */
  readonly fetch?: (request: Request) => Promise<Response>;
  readonly time?: Time;
  /** Limits that this tenant shares with others of the same app. */
  readonly governor?: Governor;
}

/** A signed-in connection to one tenant. */
export interface Tenant {
  readonly reader: GraphReader;
  /** What the token for Microsoft Graph says. */
  readonly graph: TokenInfo;
  /** What the token for Exchange says; a `ReadFailure` where there is none. */
  readonly exchange: TokenInfo | ReadFailure;
  /** Stops timers and pending reads. */
  readonly close: () => void;
}

const anHour = 60 * 60_000;

/** Exchange has no service principal in the tenant: it was never set up there. */
const neverSetUp = /\bAADSTS(500011|650052)\b/;

const noExchange = (error: BeadleError, partner: boolean): ReadFailure => {
  if (neverSetUp.test(error.message))
    return new ReadFailure('not-provisioned', 'Exchange Online is not set up in this tenant.', {
      code: error.code,
      cause: error,
    });
  if (partner && error.code !== 'NETWORK')
    return new ReadFailure('not-supported', `Exchange Online: ${error.message} ${partnerExchange}`, {
      code: error.code,
      cause: error,
    });
  return new ReadFailure(
    error.code === 'NETWORK' ? 'error' : 'permission',
    `Exchange Online: ${error.message} Grant the application permission Exchange.ManageAsApp and the Entra role Global Reader, or import a file: \`beadle import exchange FILE\`.`,
    { code: error.code, cause: error },
  );
};

/**
 * Signs in and makes the reader of the tenant. Exchange may be missing: only its cmdlets fail then.
 * @throws BeadleError when Microsoft refuses the sign-in, or signs in to another tenant
 */
export const openTenant = async (options: TenantOptions): Promise<Tenant> => {
  const { tenantId, hosts = microsoftHosts, time = systemTime, partner = false, fetch: simulated } = options;
  const tokens = makeTokens(options.credential, time, {
    tenantId,
    partner,
    ...(options.clientId === undefined ? {} : { clientId: options.clientId }),
  });
  const graph = await tokens.info('graph');
  let exchange: TokenInfo | ReadFailure;
  try {
    exchange = await tokens.info('exchange');
  } catch (error) {
    if (!(error instanceof BeadleError) || error.code === 'TENANT_WRONG') throw error;
    exchange = noExchange(error, partner);
  }

  const scheduler = makeScheduler({
    transport: makeTransport({
      tokens: tokens.get,
      hosts,
      time,
      fetch: (url, init) => (simulated === undefined ? fetch(url, init) : simulated(new Request(url, init))),
    }),
    time,
    deadline:
      time.now() + (options.deadline === undefined ? anHour : options.deadline.getTime() - time.wall()),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    ...(options.onEvent === undefined ? {} : { onEvent: options.onEvent }),
    ...(options.governor === undefined ? {} : { governor: options.governor }),
  });
  return {
    reader: {
      ...makeGraphReader({
        send: scheduler.send,
        hosts,
        access: graph.kind,
        ...(partner ? { partnerScopes: graph.permissions } : {}),
      }),
      ...makeExchangeReader({
        send: scheduler.send,
        hosts,
        tenantId,
        access: async () => {
          if (exchange instanceof ReadFailure) throw exchange;
          return { ...exchange, partner };
        },
        ...(options.onEvent === undefined ? {} : { onEvent: options.onEvent }),
      }),
    },
    graph,
    exchange,
    close: scheduler.close,
  };
};
