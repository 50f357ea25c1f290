import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';

/**
 * Listens on this machine alone, on both addresses of `localhost`, so that no other program answers
 * on one of them under the same port.
 *
 * @param first port to try; those after it follow while it is taken, 0 takes any
 */
export async function listenLocally(
  server: Server,
  first: number,
): Promise<{ port: number; close: () => void }> {
  for (let port = first; port < first + 100 && port < 65536; port += 1) {
    if (!(await listen(server, '127.0.0.1', port))) continue;
    const address = server.address();
    const bound = typeof address === 'object' && address ? address.port : port;
    const second = createServer(server.listeners('request')[0] as RequestListener);
    const free = await listen(second, '::1', bound);
    if (free) {
      return {
        port: bound,
        close: () => {
          for (const one of [server, second]) {
            one.close();
            one.closeAllConnections();
          }
        },
      };
    }
    server.close();
    await once(server, 'close');
  }
  throw new Error(`No free port from ${first} on.`);
}

/** @returns false where the port is taken; an address this machine does not have counts as free */
async function listen(server: Server, host: string, port: number): Promise<boolean> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' || code === 'EACCES') return false;
    if (host === '::1' && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) return true;
    throw error;
  }
}
