import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** `port` can be listened on; `preferred` tells whether it is the one that was asked for. */
export type FreePort = { port: number; preferred: boolean };

/** The preferred port when nobody listens there on 127.0.0.1, else one that the system picks (always for 0). */
export async function freePort(preferred: number): Promise<FreePort> {
  const port = (await tryPort(preferred)) ?? (await tryPort(0));
  if (port === undefined) throw new Error('The system has no free port left on 127.0.0.1.');
  return { port, preferred: port === preferred };
}

async function tryPort(port: number): Promise<number | undefined> {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    if (isTaken(error)) return undefined;
    throw error;
  }
  const address = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return address.port;
}

const isTaken = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
