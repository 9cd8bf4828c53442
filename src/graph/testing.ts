import type { TokenCredential } from '@azure/identity';
import type { Tenant } from './tenant.ts';
import { openTenant, type TenantOptions } from './tenant.ts';
import { makeVirtualTime, type VirtualTime } from './virtual-time.ts';

/** Helpers for tests beside the sources: a tenant behind a plain function, on a virtual clock. */
export const tenantId = '7c1e9d7a-5f0c-4c8e-9a53-1f3d6f0e2b11';

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const resources = { graph: 'https://graph.microsoft.com', exchange: 'https://outlook.office365.com' };

/** An unsigned token with these claims. `serial` tells one token from the next. */
export const aToken = (claims: Readonly<Record<string, unknown>> = {}, serial = 0): string =>
  `${part({ alg: 'none' })}.${part({ tid: tenantId, aud: resources.graph, appid: 'app', roles: ['Directory.Read.All', 'Exchange.ManageAsApp'], exp: 4_000_000_000, serial, ...claims })}.`;

/** Gives another token each time it is asked. */
export const aCredential = (
  claims: Readonly<Record<string, unknown>> = {},
): { get: TokenCredential; renew: () => TokenCredential; given: string[] } => {
  const given: string[] = [];
  const get: TokenCredential = {
    getToken: async (scopes) => {
      const aud = String(scopes).includes('outlook') ? resources.exchange : resources.graph;
      const token = aToken({ aud, ...claims }, given.length);
      given.push(token);
      return { token, expiresOnTimestamp: 4_000_000_000_000 };
    },
  };
  return { get, renew: () => get, given };
};

export const json = (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response =>
  Response.json(body, { status, headers });

export const refusal = (
  status: number,
  code: string,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  json({ error: { code, message: 'No.', innerError: { 'request-id': 'request-1' } } }, status, headers);

/** What a fake service sees: one request, whether it came alone or inside a `$batch`. */
export interface Seen {
  readonly url: URL;
  readonly headers: Headers;
  readonly method: string;
  readonly body: unknown;
  readonly batched: boolean;
}

export type Service = (seen: Seen) => Response | Promise<Response>;

const inner = async (response: Response): Promise<unknown> => ({
  status: response.status,
  headers: Object.fromEntries(response.headers),
  body: (await response.text().then((text) => (text === '' ? undefined : JSON.parse(text)))) as unknown,
});

interface Part {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** Gives the answer to a whole batch in place of these, which are its parts'; undefined leaves it as it is. */
export type OnBatch = (responses: readonly unknown[]) => Response | undefined;

const openBatch = async (
  request: Request,
  body: unknown,
  { service, onBatch }: { readonly service: Service; readonly onBatch: OnBatch | undefined },
): Promise<Response> => {
  const { requests } = body as { requests: Part[] };
  const base = request.url.replace(/\/\$batch$/, '');
  const responses = await Promise.all(
    requests.map(async ({ id, method, url, headers, body: asked }) => ({
      id,
      ...((await inner(
        await service({
          url: new URL(url.startsWith('/') ? `${base}${url}` : url),
          headers: new Headers(headers),
          method,
          body: asked,
          batched: true,
        }),
      )) as object),
    })),
  );
  return onBatch?.(responses) ?? json({ responses });
};

export interface FakeTenant extends Tenant {
  readonly time: VirtualTime;
  /** Everything that went over the wire, batches as one. */
  readonly sent: Request[];
  readonly given: readonly string[];
}

/** Opens a tenant whose services are one function; every answer takes `latency` milliseconds of virtual time. */
export const openFake = async (
  service: Service,
  {
    latency = 60,
    claims = {},
    onBatch,
    ...options
  }: Partial<TenantOptions> & {
    latency?: number;
    claims?: Readonly<Record<string, unknown>>;
    onBatch?: OnBatch;
  } = {},
): Promise<FakeTenant> => {
  const time = makeVirtualTime();
  const sent: Request[] = [];
  const credential = aCredential(claims);
  const fake = async (request: Request): Promise<Response> => {
    sent.push(request);
    const text = await request.text();
    await time.sleep(latency, request.signal);
    const body = (text === '' ? undefined : JSON.parse(text)) as unknown;
    if (request.url.endsWith('/$batch')) return openBatch(request, body, { service, onBatch });
    const { headers, method } = request;
    return service({ url: new URL(request.url), headers, method, body, batched: false });
  };
  const tenant = await openTenant({ tenantId, credential, fetch: fake, time, ...options });
  return { ...tenant, time, sent, given: credential.given };
};

/** Reads a list to its end. */
export const readAll = async (pages: AsyncIterable<readonly unknown[]>): Promise<unknown[]> => {
  const items: unknown[] = [];
  for await (const page of pages) items.push(...page);
  return items;
};
