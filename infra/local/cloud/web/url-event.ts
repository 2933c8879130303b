import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { LambdaFunctionURLEvent } from 'aws-lambda';

export type Received = { request: IncomingMessage; body: Buffer; now: Date };

/** The event that Lambda makes of a request to a function URL (payload version 2.0): https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html */
export function urlEvent({ request, body, now }: Received): LambdaFunctionURLEvent {
  const [rawPath = '/', rawQueryString = ''] = (request.url ?? '/').split(/\?(.*)/s);
  const { cookie, ...headers } = joinedHeaders(request);
  const query = joinedQuery(rawQueryString);
  const isBase64Encoded = body.length > 0 && !isText(headers['content-type'] ?? '');
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    ...(cookie === undefined ? {} : { cookies: cookie.split(/;\s*/) }),
    headers: cookie === undefined ? headers : { ...headers, cookie },
    ...(Object.keys(query).length === 0 ? {} : { queryStringParameters: query }),
    requestContext: requestContext(request, { rawPath, headers, now }),
    ...(body.length === 0 ? {} : { body: body.toString(isBase64Encoded ? 'base64' : 'utf8') }),
    isBase64Encoded,
  };
}

function joinedHeaders(request: IncomingMessage): Record<string, string> {
  const entries = Object.entries(request.headersDistinct).map(([name, values = []]) => [name, values.join(',')]);
  return Object.fromEntries(entries);
}

function joinedQuery(rawQueryString: string): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(rawQueryString))
    query[name] = Object.hasOwn(query, name) ? `${query[name]},${value}` : value;
  return query;
}

// A form post is not text here: Lambda hands it over in base64, and a function must be ready for that.
const isText = (contentType: string) => /^(text\/|application\/(json|javascript|xml))/i.test(contentType);

type About = { rawPath: string; headers: Record<string, string>; now: Date };

const requestContext = (request: IncomingMessage, { rawPath, headers, now }: About) => ({
  accountId: 'anonymous',
  apiId: 'local',
  domainName: headers.host ?? 'localhost',
  domainPrefix: 'local',
  http: {
    method: request.method ?? 'GET',
    path: rawPath,
    protocol: `HTTP/${request.httpVersion}`,
    sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
    userAgent: headers['user-agent'] ?? '',
  },
  requestId: randomUUID(),
  routeKey: '$default',
  stage: '$default',
  time: now.toUTCString(),
  timeEpoch: now.getTime(),
});
