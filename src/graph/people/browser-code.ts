import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cannotListen } from '../../model/cannot-listen.ts';

/** What the browser brought back. */
export interface Brought {
  readonly code: string;
  /** The address that the code was asked for; it has to be named again when the code is exchanged. */
  readonly redirectUri: string;
}

interface Asking {
  /** The address of Microsoft's sign-in page that comes back to `redirectUri`. */
  readonly address: (redirectUri: string) => Promise<string>;
  readonly state: string;
  readonly open: (address: string) => Promise<void>;
  readonly signal: AbortSignal;
}

const mostBytes = 20_000;

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) {
    text += String(part);
    if (text.length > mostBytes) break;
  }
  return text;
}

function say(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' }).end(text);
}

/** Microsoft's own words about a refusal; the number in them is translated later. */
function refusal(form: URLSearchParams): Error {
  return new Error(form.get('error_description') ?? form.get('error') ?? 'no code came back');
}

/**
 * Lets a person sign in in the browser, and waits on this computer alone for what comes back. Anything that does not
 * know the state of this sign-in is turned away, and changes nothing.
 * @throws Error with Microsoft's words when it was refused; what the signal says when it is aborted
 * @see https://learn.microsoft.com/entra/identity-platform/reply-url (localhost; read 2026-11)
 */
export async function codeFromBrowser({ address, state, open, signal }: Asking): Promise<Brought> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  // A refusal may come while the address is still being opened; whoever waits below is told all the same.
  promise.catch(() => undefined);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const form = new URLSearchParams(request.method === 'POST' ? await bodyOf(request) : '');
    if (form.get('state') !== state) {
      say(response, 400, 'This is not the sign-in that Beadle waits for.');
      return;
    }
    const code = form.get('code');
    say(
      response,
      200,
      code === null
        ? 'The sign-in was refused. You can close this window; Beadle says why.'
        : 'You are signed in. You can close this window.',
    );
    if (code === null) reject(refusal(form));
    else resolve(code);
  };
  const server = createServer((request, response) => void answer(request, response).catch(reject));
  const stop = (): void => reject(signal.reason as Error);
  signal.addEventListener('abort', stop, { once: true });
  try {
    signal.throwIfAborted();
    await new Promise<void>((listening, failed) => {
      server.once('error', failed);
      server.listen(0, 'localhost', listening);
    }).catch((error: unknown) => {
      throw cannotListen(error);
    });
    const { port } = server.address() as AddressInfo;
    const redirectUri = `http://localhost:${String(port)}`;
    await open(await address(redirectUri));
    return { code: await promise, redirectUri };
  } finally {
    signal.removeEventListener('abort', stop);
    server.close();
    server.closeAllConnections();
  }
}
