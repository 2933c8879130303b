import { describe, expect, it } from 'vitest';
import { aFunction, aFunctionUrl } from '../support/resources.ts';
import { runCloud } from '../support/run-cloud.ts';

const pages = (source: string) => ({
  bundles: { web: source },
  resources: { Web: aFunction('web', { Timeout: 15 }), Url: aFunctionUrl('Web') },
});
const echo = 'export const handler = async (event) => ({ statusCode: 200, body: JSON.stringify(event) });';

describe('a request to the function URL', () => {
  it('reaches the function as a payload of version 2.0', async () => {
    const cloud = await runCloud(pages(echo));
    const response = await fetch(`${cloud.webUrl}moede/14?emne=skole&emne=vej&q=a%20b`, {
      headers: { cookie: 'a=1; b=2', 'x-kind': 'test' },
    });
    expect(await response.json()).toMatchObject({
      version: '2.0',
      routeKey: '$default',
      rawPath: '/moede/14',
      rawQueryString: 'emne=skole&emne=vej&q=a%20b',
      queryStringParameters: { emne: 'skole,vej', q: 'a b' },
      cookies: ['a=1', 'b=2'],
      headers: { 'x-kind': 'test', cookie: 'a=1; b=2' },
      requestContext: {
        http: { method: 'GET', path: '/moede/14', sourceIp: '127.0.0.1' },
        timeEpoch: expect.any(Number),
      },
      isBase64Encoded: false,
    });
  });

  it.each([
    ['JSON as text', 'application/json', '{"å":1}', { isBase64Encoded: false, body: '{"å":1}' }],
    ['a form in base64', 'application/x-www-form-urlencoded', 'a=1', { isBase64Encoded: true, body: 'YT0x' }],
    ['bytes in base64', 'application/octet-stream', '\u0000', { isBase64Encoded: true, body: 'AA==' }],
  ])('brings its body along: %s', async (_, type, body, expected) => {
    const cloud = await runCloud(pages(echo));
    const response = await fetch(cloud.webUrl, { method: 'POST', headers: { 'content-type': type }, body });
    expect(await response.json()).toMatchObject(expected);
  });

  it('is refused with more than 6 MB', async () => {
    const cloud = await runCloud(pages(echo));
    const response = await fetch(cloud.webUrl, { method: 'POST', body: 'x'.repeat(6 * 1024 * 1024 + 1) });
    expect(response.status).toBe(413);
  });
});

describe('the function’s answer', () => {
  it('becomes the response, with status, headers, several cookies and a body of bytes', async () => {
    const cloud = await runCloud(
      pages(`export const handler = async () => ({
        statusCode: 201, headers: { 'content-type': 'image/gif', 'x-count': 3 }, cookies: ['a=1; HttpOnly', 'b=2'],
        body: Buffer.from([0, 255]).toString('base64'), isBase64Encoded: true,
      });`),
    );
    const response = await fetch(cloud.webUrl);
    expect(response.status).toBe(201);
    expect(response.headers.get('content-type')).toBe('image/gif');
    expect(response.headers.get('x-count')).toBe('3');
    expect(response.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2']);
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255]);
  });

  it('is JSON when it says nothing about HTTP', async () => {
    const cloud = await runCloud(pages('export const handler = async () => ({ items: 3 });'));
    const response = await fetch(cloud.webUrl);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({ items: 3 });
  });

  it.each([
    ['the function throws', "export const handler = async () => { throw new Error('db: secret'); };"],
    ['the function ends', 'export const handler = async () => process.exit(1);'],
    ['it cannot be read', "export const handler = async () => ({ statusCode: 'fine' });"],
    ['it is larger than 6 MB', "export const handler = async () => ({ statusCode: 200, body: 'x'.repeat(7e6) });"],
  ])('is a plain page with status 502 when %s', async (_, source) => {
    const cloud = await runCloud(pages(source));
    const response = await fetch(cloud.webUrl);
    expect(response.status).toBe(502);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toBe('Siden kunne ikke vises. Prøv igen om lidt.\n');
  });
});
