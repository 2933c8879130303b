import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was asked of the endpoint: the service's operation, and the JSON that came with it. */
export type Asked = { operation: string; body: Record<string, unknown> };
export type Endpoint = { url: string; asked: Asked[]; close(): Promise<void> };

/** A service that speaks AWS's JSON protocol, on a free port of 127.0.0.1. */
export const anEndpoint = async (answer: (asked: Asked) => unknown): Promise<Endpoint> => {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const one = { operation: operationOf(request), body: JSON.parse(await textOf(request)) as Asked['body'] };
    asked.push(one);
    response.setHeader('content-type', 'application/x-amz-json-1.1').end(JSON.stringify(answer(one)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

const operationOf = ({ headers }: IncomingMessage): string => String(headers['x-amz-target']).split('.').at(-1) ?? '';

const textOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};
