/** What the network itself did, in words that tell one fault from another, and what to do next. */
export interface NetworkFault {
  /** Node's or OpenSSL's code: `ENOTFOUND`. */
  readonly code: string;
  readonly kind: 'name' | 'refused' | 'certificate' | 'clock' | 'proxy' | 'other' | 'broken';
  /** `its name was not found`: goes on after "the service did not answer:". */
  readonly what: string;
  readonly hint: string;
}

const hosts = 'login.microsoftonline.com, graph.microsoft.com and outlook.office365.com must be reachable';

interface Row extends Omit<NetworkFault, 'code'> {
  readonly code: RegExp;
}

const brokenOff = {
  kind: 'broken',
  what: 'the connection broke off',
  hint: `Check the internet connection and the firewall: ${hosts}. Where a proxy leads out, name it in HTTPS_PROXY.`,
} as const;

/** Codes: nodejs.org/api/errors.html, nodejs.org/api/tls.html#x509-certificate-error-codes (read 2026-11). */
const rows: readonly Row[] = [
  {
    // Not any 407: OpenSSL names lines of its own files.
    code: /((?<=\bHTTP |\bstatus(?: code)?:? |\()407\b|\bERR_PROXY_\w+|\bProxy (?:Authentication|response|connection|CONNECT)\b)/i,
    kind: 'proxy',
    what: 'the proxy did not let the connection through',
    hint: 'Check HTTPS_PROXY: the address of the proxy, and the name and password in it if it asks for them.',
  },
  {
    // Microsoft's own front says in a page too that it is out of order.
    code: /\b((?<=ANSWERED_BY_OTHER )HTTP 50[0234])\b/,
    kind: 'broken',
    what: 'it is out of order, or something in between is',
    hint: `Try again later. If it stays so, ask who runs the proxy or the firewall: ${hosts}.`,
  },
  {
    code: /\b((?<=ANSWERED_BY_OTHER )HTTP \d{3}|WRONG_VERSION_NUMBER|wrong version number)/i,
    kind: 'other',
    what: 'something else answered in its place',
    hint: `A proxy, a firewall or the page of a guest network stands in between. Ask who runs it to let this computer through: ${hosts}. If HTTPS_PROXY is set, check it.`,
  },
  {
    code: /\b(CERT_HAS_EXPIRED|CERT_NOT_YET_VALID)\b/,
    kind: 'clock',
    what: 'its certificate is not valid at the time that this computer shows',
    hint: 'Set the clock of this computer. If it is right, something between here and Microsoft answers in its place.',
  },
  {
    code: /\b(SELF_SIGNED_CERT\w*|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_\w+|CERT_\w+|INVALID_CA|ERR_TLS_\w+|ERR_SSL_\w+|HOSTNAME_MISMATCH|EPROTO)\b/,
    kind: 'certificate',
    what: 'its certificate is not one that this computer trusts',
    hint: 'A firewall or virus scanner that opens encrypted traffic answers with a certificate of its own. Ask who runs it for its root certificate, save it as a PEM file, and name the file in NODE_EXTRA_CA_CERTS.',
  },
  {
    code: /\b(ENOTFOUND|EAI_\w+)\b/,
    kind: 'name',
    what: 'its name was not found',
    hint: `Check the internet connection and the DNS server of this computer. Where only a proxy leads out, name it in HTTPS_PROXY.`,
  },
  {
    // Not any refusal of the system: that of a file is none of the network.
    code: /\b(?:connect|socket|sendto?|bind) (EACCES|EPERM)\b/,
    kind: 'refused',
    what: 'this computer does not let Beadle connect',
    hint: `A firewall, a container or a security profile (AppArmor, SELinux, Landlock, "IPAddressDeny=" of systemd) of this computer refuses. Let Node.js connect to the internet: ${hosts}.`,
  },
  {
    code: /\b(ECONNREFUSED)\b/,
    kind: 'refused',
    what: 'the connection was refused',
    hint: `A firewall may stand in between: ${hosts}. Where a proxy leads out, name it in HTTPS_PROXY; if it is named there, check its address.`,
  },
  {
    code: /\b(ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|ESOCKETTIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENETDOWN|UND_ERR_\w+)\b/,
    ...brokenOff,
  },
  // What the sign-in library says of any of them.
  { code: /\b(REQUEST_SEND_ERROR|endpoints_resolution_error|network_error)\b/, ...brokenOff },
];

/** Messages and codes of an error and of its causes. Bodies and headers are never looked at: they hold the secret. */
export function messagesOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error) || depth > 4) return '';
  const several =
    error instanceof AggregateError ? error.errors.map((one) => messagesOf(one, depth + 1)) : [];
  const code = 'code' in error ? String(error.code) : '';
  return [error.name, code, error.message, ...several, messagesOf(error.cause, depth + 1)].join(' ');
}

/** @returns undefined where it was no fault of the network */
export function networkFault(error: unknown): NetworkFault | undefined {
  const text = messagesOf(error);
  for (const { code, ...row } of rows) {
    const found = code.exec(text)?.[1];
    if (found !== undefined) return { ...row, code: found };
  }
  return undefined;
}
