import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { freePort } from '../../../../infra/local/cloud/free-port.ts';

it('gives the preferred port when nobody has it', async () => {
  const { port } = await freePort(0);
  expect(await freePort(port)).toEqual({ port, preferred: true });
});

it('gives another one, and says so, when somebody listens there', async () => {
  const { port } = await freePort(0);
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const free = await freePort(port);
  expect(free.preferred).toBe(false);
  expect(free.port).not.toBe(port);
});
