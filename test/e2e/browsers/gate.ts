import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/**
 * What browsers ask of their own makers (updates, settings, autofill). It is turned away, so that the
 * simulator's record holds only what pages and the extension asked for.
 */
const MAKERS = /(^|\.)(google|googleapis|gstatic|gvt1|mozilla|firefox)\.(com|net|org)$/;

/** The browser's only way out: a proxy on loopback that leads every host to the simulator. */
export interface Gate {
  readonly port: number;
  /** Ends all connections and refuses new ones, or lets them through again. */
  setClosed(closed: boolean): void;
  close(): Promise<void>;
}

/** Browsers reach TLS hosts through `CONNECT`; what goes through is not looked at. */
export async function openGate(simulatorPort: number): Promise<Gate> {
  const sockets = new Set<Duplex>();
  let closed = false;

  const keep = <Kind extends Duplex>(socket: Kind): Kind => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    return socket;
  };

  const proxy = createServer((_request, response) => response.writeHead(502).end());
  proxy.on('connect', (request, client: Duplex) => {
    keep(client);
    const host = (request.url ?? '').replace(/:\d+$/, '');
    if (closed || MAKERS.test(host)) {
      client.destroy();
      return;
    }
    const simulator = keep(connect(simulatorPort, '127.0.0.1'));
    simulator.once('connect', () => client.write('HTTP/1.1 200 Connection established\r\n\r\n'));
    join(client, simulator);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));

  const endAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (proxy.address() as AddressInfo).port,
    setClosed(now) {
      closed = now;
      if (closed) endAll();
    },
    close() {
      endAll();
      return new Promise((resolve) => proxy.close(() => resolve()));
    },
  };
}

function join(client: Duplex, simulator: Socket): void {
  client.pipe(simulator);
  simulator.pipe(client);
  for (const [one, other] of [
    [client, simulator],
    [simulator, client],
  ] as const) {
    one.on('error', () => other.destroy());
    one.on('close', () => other.destroy());
  }
}
