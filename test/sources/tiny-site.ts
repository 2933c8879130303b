import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

type Visit = { path: string; cookie: string; userAgent: string };
export type TinySite = { origin: string; visits: Visit[] };
type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A web site on this machine for the length of one test. What it has no answer for is 404, robots.txt too. */
export const tinySite = async (answers: Record<string, Answer>): Promise<TinySite> => {
  const visits: Visit[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    visits.push({ path, cookie: request.headers.cookie ?? '', userAgent: request.headers['user-agent'] ?? '' });
    const answer = answers[path] ?? answers[path.split('?')[0] ?? ''];
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, visits };
};

export const json =
  (value: unknown): Answer =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(value));

export const page =
  (status: number, html: string, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(html);

export const redirect =
  (location: string, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(302, { location, ...headers }).end();
