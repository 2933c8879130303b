import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Clock } from '../clock.ts';
import { type CloudEvent, errorTypeOf } from '../cloud-event.ts';
import { FunctionFailed } from '../sandboxes/function-failed.ts';
import type { RunningFunction } from '../sandboxes/functions.ts';
import { readBody } from './read-body.ts';
import { urlEvent } from './url-event.ts';
import { type UrlResponse, urlResponse } from './url-response.ts';

export type UrlServerOptions = {
  target: RunningFunction;
  port: number;
  clock: Clock;
  onEvent: (event: CloudEvent) => void;
};
export type UrlServer = { stop(): Promise<void> };

/** Serves the function URL on 127.0.0.1; throws when the port is taken. */
export async function startUrlServer(options: UrlServerOptions): Promise<UrlServer> {
  const server = createServer((request, response) => void serve(request, { response, options }));
  server.listen(options.port, '127.0.0.1');
  await once(server, 'listening');
  const stop = async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeIdleConnections();
    // A browser that keeps its connection open must not keep us.
    setTimeout(() => server.closeAllConnections(), 1_000).unref();
    await closed;
  };
  return { stop };
}

type Serving = { response: ServerResponse; options: UrlServerOptions };

async function serve(request: IncomingMessage, { response, options }: Serving): Promise<void> {
  const { status, headers, body } = await answer(request, options);
  if (response.destroyed) return;
  response.statusCode = status;
  for (const [name, value] of headers) response.setHeader(name, value);
  response.end(request.method === 'HEAD' ? undefined : body);
}

// https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html: 6 MB each for request and response
const mostBytes = 6 * 1024 * 1024;

async function answer(request: IncomingMessage, { target, clock, onEvent }: UrlServerOptions): Promise<UrlResponse> {
  try {
    const body = await readBody(request, mostBytes);
    if (body === 'too-large') return page(413, 'Det sendte er for stort: højst 6 MB.');
    const response = urlResponse(await target.invoke(urlEvent({ request, body, now: clock.now() })));
    if (response.body.length > mostBytes) throw new RangeError('A function may answer with 6 MB at most.');
    return response;
  } catch (error) {
    if (!(error instanceof FunctionFailed))
      onEvent({ kind: 'cloud-trouble', where: 'web', errorType: errorTypeOf(error) });
    return page(502, 'Siden kunne ikke vises. Prøv igen om lidt.');
  }
}

const page = (status: number, text: string): UrlResponse => ({
  status,
  headers: [['content-type', 'text/plain; charset=utf-8']],
  body: Buffer.from(`${text}\n`),
});
