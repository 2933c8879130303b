import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { freePort } from '../../../../infra/local/cloud/free-port.ts';
import { findPorts } from '../../../../infra/local/system/find-ports.ts';

it('names a port that is taken, the one used instead, and how to begin elsewhere', async () => {
  const { port } = await freePort(0);
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const ports = await findPorts(port);
  expect(ports.taken[0]).toBe(
    `port ${port} is taken by another program; using ${ports.web} instead (--port begins elsewhere)`,
  );
});
