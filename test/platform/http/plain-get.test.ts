import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makePlainGet } from '../../../shared/platform/http/plain-get.ts';
import { isPublicAddress } from '../../../shared/platform/http/public-address.ts';

const site = async (answer: RequestListener): Promise<number> => {
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
};
const limits = {
  userAgent: 'Referatvagt/0.1',
  isAllowedAddress: () => true,
  maxBodyBytes: 1000,
  timeoutMilliseconds: 10_000,
  now: () => new Date(0),
};

describe('getting an address', () => {
  it('unpacks what is sent packed', async () => {
    const port = await site((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{"ok":1}'));
    });
    const answer = await makePlainGet(limits)(`http://127.0.0.1:${port}/`);
    expect(answer.ok && new TextDecoder().decode(answer.value.body)).toBe('{"ok":1}');
  });

  it.each([
    ['long', () => Buffer.alloc(2000), {}],
    ['long when it is unpacked', () => gzipSync(Buffer.alloc(200_000)), { 'content-encoding': 'gzip' }],
  ])('stops when the answer is too %s', async (_, body, headers) => {
    const port = await site((_request, response) => {
      response.writeHead(200, headers).end(body());
    });
    expect(await makePlainGet(limits)(`http://127.0.0.1:${port}/`)).toMatchObject({ problem: { kind: 'implausible' } });
  });

  it('does not begin to read what is said to be too long', async () => {
    const port = await site((_, response) => {
      response.writeHead(200, { 'content-length': '5000' }).write('{');
    });
    expect(await makePlainGet(limits)(`http://127.0.0.1:${port}/`)).toMatchObject({ problem: { kind: 'implausible' } });
  });

  it.each([
    ['damaged', gzipSync('{"ok":1}').subarray(0, 12), 'gzip'],
    ['no gzip at all', Buffer.from('{"ok":1}'), 'gzip'],
    ['packed in another way', brotliCompressSync('{"ok":1}'), 'br'],
    ['packed twice', gzipSync(gzipSync('{"ok":1}')), 'gzip, gzip'],
  ])('says that an answer cannot be unpacked that is %s', async (_, body, encoding) => {
    const port = await site((_request, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(body);
    });
    const problem = { kind: 'unreachable', reason: 'the answer cannot be unpacked' };
    expect(await makePlainGet(limits)(`http://127.0.0.1:${port}/`)).toEqual({ ok: false, problem });
  });

  it('unpacks several parts that are packed one after the other, and not past the limit', async () => {
    const port = await site((request, response) => {
      const parts = request.url === '/bomb' ? 50 : 2;
      const packed = Array.from({ length: parts }, () => gzipSync('x'.repeat(100)));
      response.writeHead(200, { 'content-encoding': 'GZIP' }).end(Buffer.concat(packed));
    });
    const get = makePlainGet(limits);
    const answer = await get(`http://127.0.0.1:${port}/`);
    expect(answer.ok && answer.value.body).toHaveLength(200);
    expect(await get(`http://127.0.0.1:${port}/bomb`)).toMatchObject({ problem: { kind: 'implausible' } });
  });

  it('does not wait for ever', async () => {
    const port = await site((_, response) => {
      response.write('{');
    });
    const answer = await makePlainGet({ ...limits, timeoutMilliseconds: 50 })(`http://127.0.0.1:${port}/`);
    expect(answer).toEqual({ ok: false, problem: { kind: 'unreachable', reason: 'no answer in time' } });
  });

  it('does not connect where a name leads to this machine', async () => {
    let asked = false;
    const port = await site((_, response) => {
      asked = true;
      response.end();
    });
    const answer = await makePlainGet({ ...limits, isAllowedAddress: isPublicAddress })(`http://localhost:${port}/`);
    expect(answer).toMatchObject({ problem: { kind: 'blocked', reason: /not public/ } });
    expect(asked).toBe(false);
  });

  it('says that a connection broke off', async () => {
    const port = await site((request) => request.socket.destroy());
    const answer = await makePlainGet(limits)(`http://127.0.0.1:${port}/`);
    expect(answer).toMatchObject({ problem: { kind: 'unreachable', reason: 'the connection broke off' } });
  });

  it('survives cookies and redirects that make no sense', async () => {
    const port = await site((_, response) => {
      response.writeHead(302, { location: 'http://[', 'set-cookie': ['=;;', 'a=1; Domain=example.com'] }).end();
    });
    const answer = await makePlainGet(limits)(`http://127.0.0.1:${port}/`);
    expect(answer).toMatchObject({ ok: true, value: { status: 302, location: null } });
  });
});
