import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** A proxy on this computer, as `HTTPS_PROXY` names it. */
export interface Proxy {
  readonly address: string;
  /** What it was asked to connect to, each as `host:port`, in order. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

interface Ways {
  /** Port on this computer to which it leads, whatever it is asked for. */
  readonly to: number;
  /** `name:password` that it asks for; nobody is let through without. */
  readonly wants?: string;
}

const tell = (socket: Socket, head: string): void => void socket.write(`HTTP/1.1 ${head}\r\n\r\n`);

/** Starts a proxy that knows CONNECT alone (RFC 9110, 9.3.6): the way of every request to an https address. */
export async function startProxy({ to, wants }: Ways): Promise<Proxy> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((_request, answer) => answer.writeHead(405).end());
  server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => undefined)));
  server.on('connect', ({ url = '', headers }, client: Socket) => {
    asked.push(url);
    const given = headers['proxy-authorization'];
    if (wants !== undefined && given !== `Basic ${Buffer.from(wants).toString('base64')}`) {
      tell(client, '407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="council"');
      client.end();
      return;
    }
    const onward = connect(to, 'localhost', () => {
      tell(client, '200 Connection Established');
      onward.pipe(client).pipe(onward);
    });
    sockets.add(onward.on('error', () => void client.destroy()));
    client.on('close', () => void onward.destroy());
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    address: `localhost:${String((server.address() as AddressInfo).port)}`,
    asked,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
