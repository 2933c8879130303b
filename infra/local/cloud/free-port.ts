import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** `port` can be listened on; `preferred` tells whether it is the one that was asked for. */
export type FreePort = { port: number; preferred: boolean };

/** The preferred port when nobody listens there on 127.0.0.1, else any free one (always for 0). */
export async function freePort(preferred: number): Promise<FreePort> {
  const wanted = preferred === 0 ? undefined : await tryPort(preferred);
  const port = wanted ?? (await anyPort());
  return { port, preferred: port === preferred };
}

// Below the ports that the system itself hands out to outgoing connections (32768 and up on Linux, 49152 elsewhere): one
// of those could be taken again between our look and our use.
const anywhere = { from: 10_000, to: 32_000 };
const mostTries = 100;

async function anyPort(): Promise<number> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const port = await tryPort(randomInt(anywhere.from, anywhere.to));
    if (port !== undefined) return port;
  }
  throw new Error('There is no free port on 127.0.0.1.');
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
