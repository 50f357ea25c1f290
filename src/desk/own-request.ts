import type { IncomingMessage } from 'node:http';

/** The headers by which a request shows that it comes from this machine and from our own page. */
interface Origin {
  host: string | undefined;
  origin: string | undefined;
  address: string | undefined;
}

/** True for a request that a page of this very server made on this machine; other sites may not write here. */
export function isOwn({ host = '', origin, address = '' }: Origin): boolean {
  const isHere = /^(?:::ffff:)?127\.|^::1$/.test(address);
  const isNamedHere = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host);
  return isHere && isNamedHere && origin === `http://${host}`;
}

export const originOf = ({ headers, socket }: IncomingMessage): Origin => ({
  host: headers.host,
  origin: headers.origin,
  address: socket.remoteAddress,
});
