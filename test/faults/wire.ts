import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { makeServerCertificate, type CertificateFlaws } from '../../fixtures/certificate.ts';

/** A server on this computer that does as it likes, below HTTP. */
export interface WireServer {
  readonly host: string;
  readonly port: number;
  /** PEM of who signed its certificate; undefined where it has none. */
  readonly ca?: string;
  /** What it was sent, in order. */
  readonly heard: string[];
  readonly close: () => Promise<void>;
}

/** What it does with what it was sent. */
export type Does = (socket: Socket, text: string) => void;

async function listening(
  server: Server,
  heard: string[],
  more: { readonly ca?: string } = {},
): Promise<WireServer> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    host: `https://localhost:${String(port)}`,
    port,
    heard,
    ...more,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

const hearing =
  (heard: string[], does: Does) =>
  (socket: Socket): void => {
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      heard.push(data.toString('latin1'));
      does(socket, data.toString('latin1'));
    });
  };

/** Without TLS: for what answers in the middle of a handshake. */
export function plainServer(does: Does): Promise<WireServer> {
  const heard: string[] = [];
  return listening(createServer(hearing(heard, does)), heard);
}

/** Behind TLS, with a certificate that may have flaws. */
export async function tlsServer(does: Does, flaws: CertificateFlaws = {}): Promise<WireServer> {
  const { caPem, certificatePem, keyPem } = await makeServerCertificate(flaws);
  const heard: string[] = [];
  const server = createTlsServer({ cert: certificatePem, key: keyPem }, hearing(heard, does));
  server.on('tlsClientError', () => undefined);
  return listening(server, heard, { ca: caPem });
}

/** Ends with this answer. */
export const answering =
  (head: string, body = ''): Does =>
  (socket) =>
    void socket.end(
      `HTTP/1.1 ${head}\r\ncontent-length: ${String(Buffer.byteLength(body))}\r\nconnection: close\r\n\r\n${body}`,
    );
