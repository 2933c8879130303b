import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { onlyFromThisMachine } from './only-from-this-machine.ts';

/** Every app here runs on Node's own server, so that a fault test can cut the connection under an answer. */
export type LocalApp = Hono<{ Bindings: HttpBindings }>;

export type LocalServer = {
  /** "http://127.0.0.1:3001", without a slash at the end. */
  url: string;
  /** Closes at once, open connections too, so that a stopped program does not linger on keep-alive sockets. */
  stop(): Promise<void>;
};

/**
 * An app that answers this machine only, with a bound on request bodies (bytes).
 * A fault is answered 500 and told on stderr by its name and place: its message may quote what was received.
 */
export function localApp(name: string, { maxBody }: { maxBody: number }): LocalApp {
  const app: LocalApp = new Hono();
  app.use(onlyFromThisMachine);
  app.use(bodyLimit({ maxSize: maxBody, onError: (c) => c.text('The request is too large.', 413) }));
  app.onError((fault, c) => {
    console.error(`${name} could not answer: ${placeOf(fault)}`);
    return c.text('The local endpoint failed; see the terminal it runs in.', 500);
  });
  return app;
}

const placeOf = (fault: Error) =>
  [fault.name, ...(fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))].slice(0, 4).join('\n');

/** Serves the app on 127.0.0.1. Port 0 takes any free one. Throws, naming the port, when it is taken. */
export async function listen(name: string, { app, port }: { app: LocalApp; port: number }): Promise<LocalServer> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (fault) => reject(cannotListen(name, { port, fault })));
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${taken}`, stop: () => stop(server) };
}

function cannotListen(name: string, { port, fault }: { port: number; fault: Error }): Error {
  const taken = 'code' in fault && fault.code === 'EADDRINUSE';
  const reason = taken ? 'the port is taken by another program' : fault.message;
  return new Error(`${name} cannot listen on 127.0.0.1:${port}: ${reason}.`, { cause: fault });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
