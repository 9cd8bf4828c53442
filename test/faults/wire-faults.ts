import { answering, plainServer, tlsServer, type Does, type WireServer } from './wire.ts';

/** What makes a server, and ends it after the tests. */
type Kept = (server: Promise<WireServer>) => Promise<WireServer>;

interface NetworkFaultCase {
  readonly what: string;
  readonly server: (kept: Kept) => Promise<Pick<WireServer, 'host' | 'ca'>>;
  readonly message: RegExp;
  readonly hint: RegExp;
}

export const html = '<html>Please sign in to the guest network</html>';

/** What a real network does, and not what we think that a library says of it: it says the same of all of them. */
export const networkFaults: readonly NetworkFaultCase[] = [
  {
    what: 'a name that does not exist',
    server: async () => ({ host: 'https://nowhere.invalid' }),
    message: /name was not found \((?:ENOTFOUND|EAI_AGAIN)\)/u,
    hint: /DNS/u,
  },
  {
    what: 'a port where nobody listens',
    server: async () => ({ host: 'https://localhost:8' }),
    message: /refused \(ECONNREFUSED\)/u,
    hint: /HTTPS_PROXY/u,
  },
  {
    what: 'a handshake that is cut off',
    server: (kept) => kept(plainServer((socket) => void socket.destroy())),
    message: /broke off \(ECONNRESET\)/u,
    hint: /firewall/u,
  },
  {
    what: 'an answer without encryption',
    server: (kept) => kept(plainServer(answering('400 Bad Request'))),
    message: /something else answered/u,
    hint: /guest network/u,
  },
  {
    what: 'a certificate that nobody here trusts',
    server: async (kept) => ({ host: (await kept(tlsServer(answering('200 OK')))).host }),
    message: /not one that this computer trusts \((?:UNABLE|SELF|DEPTH)\w+\)/u,
    hint: /NODE_EXTRA_CA_CERTS/u,
  },
  {
    what: 'a certificate that has ended',
    server: (kept) => kept(tlsServer(answering('200 OK'), { ended: true })),
    message: /not valid at the time .*\(CERT_HAS_EXPIRED\)/u,
    hint: /clock/u,
  },
  {
    what: 'a certificate of another host',
    server: (kept) => kept(tlsServer(answering('200 OK'), { names: ['elsewhere.example'] })),
    message: /trusts \(ERR_TLS_CERT_ALTNAME_INVALID\)/u,
    hint: /firewall/u,
  },
  {
    what: 'a page of 200',
    server: (kept) => kept(tlsServer(answering('200 OK\r\ncontent-type: text/html', html))),
    message: /something else answered in its place \(HTTP 200\)/u,
    hint: /guest network/u,
  },
  {
    what: 'a page that refuses',
    server: (kept) => kept(tlsServer(answering('403 Forbidden\r\ncontent-type: text/html', html))),
    message: /something else answered in its place \(HTTP 403\)/u,
    hint: /proxy/iu,
  },
  {
    what: 'a page that says the service is out of order, whosoever it is',
    server: (kept) => kept(tlsServer(answering('503 Service Unavailable\r\ncontent-type: text/html', html))),
    message: /out of order, or something in between is \(HTTP 503\)/u,
    hint: /later.*firewall/u,
  },
  {
    what: 'an empty answer',
    server: (kept) => kept(tlsServer(answering('200 OK'))),
    message: /something else answered/u,
    hint: /proxy/iu,
  },
];

export const json = 'content-type: application/json';

/** Tells where tokens of a tenant are given, as Microsoft does; whoever then asks for one meets something else. */
export const knownAndThen =
  (tenantId: string, then: Does): Does =>
  (socket, text) => {
    if (!text.startsWith('GET ')) {
      then(socket, text);
      return;
    }
    const origin = `https://${/host: (\S+)/iu.exec(text)?.[1] ?? ''}/${tenantId}`;
    const known = {
      issuer: `${origin}/v2.0`,
      authorization_endpoint: `${origin}/oauth2/v2.0/authorize`,
      token_endpoint: `${origin}/oauth2/v2.0/token`,
      end_session_endpoint: `${origin}/oauth2/v2.0/logout`,
      jwks_uri: `${origin}/keys`,
    };
    answering(`200 OK\r\n${json}`, JSON.stringify(known))(socket, text);
  };
