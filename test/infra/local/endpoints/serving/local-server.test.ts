import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { listen, localApp } from '../../../../../infra/local/endpoints/serving/local-server.ts';
import { stopsAfterTest } from '../a-home.ts';

async function aServer(port = 0) {
  const app = localApp('The test server', { maxBody: 100 });
  app.post('/', async (c) => c.text(`${(await c.req.text()).length}`));
  return stopsAfterTest(await listen('The test server', { app, port }));
}

const statusUnderName = (url: string, host: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    request(url, { method: 'POST', headers: { host } }, (answer) => resolve(answer.resume().statusCode))
      .on('error', reject)
      .end();
  });

describe('a local server', () => {
  it('names the port when it is taken', async () => {
    const { url } = await aServer();
    const port = Number(new URL(url).port);
    await expect(aServer(port)).rejects.toThrow(
      `The test server cannot listen on 127.0.0.1:${port}: the port is taken`,
    );
  });

  it('refuses a body above its bound', async () => {
    const { url } = await aServer();
    expect((await fetch(url, { method: 'POST', body: 'x'.repeat(101) })).status).toBe(413);
  });

  it('refuses a request that reached it under a foreign name', async () => {
    const { url } = await aServer();
    expect(await statusUnderName(url, 'attacker.example')).toBe(403);
    expect(await statusUnderName(url, 'localhost:3001')).toBe(200);
  });

  it('stops while a client still holds a connection open', async () => {
    const server = await aServer();
    await fetch(server.url, { method: 'POST', body: 'x' });
    await server.stop();
    await expect(fetch(server.url)).rejects.toThrow();
  });
});
