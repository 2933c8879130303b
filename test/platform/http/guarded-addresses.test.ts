import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { LookupAll } from '../../../shared/platform/http/guarded-lookup.ts';
import { makePlainGet } from '../../../shared/platform/http/plain-get.ts';
import { isPublicAddress } from '../../../shared/platform/http/public-address.ts';

/** A site on this machine that counts who comes, and closes the connection each time. */
const aSite = async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { connection: 'close' }).end('{}');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { asked, port: (server.address() as AddressInfo).port };
};
const limits = {
  userAgent: 'Referatvagt/0.1',
  maxBodyBytes: 1000,
  timeoutMilliseconds: 10_000,
  now: () => new Date(0),
};
const blocked = { ok: false, problem: { kind: 'blocked', reason: /not public/ } };

describe('an address that is not public', () => {
  it.each([
    '127.0.0.1',
    '127.1',
    '0.0.0.0',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '017700000001',
    '127.0.0.1.',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[0:0:0:0:0:ffff:127.0.0.1]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '169.254.169.254',
    '[fd00:ec2::254]',
    '１２７.0.0.1',
    '127。0。0。1',
  ])('is not asked, however it is written: %s', async (host) => {
    const { asked, port } = await aSite();
    const get = makePlainGet({ ...limits, isAllowedAddress: isPublicAddress });
    expect(await get(`http://${host}:${port}/`)).toMatchObject(blocked);
    expect(asked).toEqual([]);
  });

  it('is not asked when a name comes to lead to it between two requests', async () => {
    const { asked, port } = await aSite();
    const answers = [true, false];
    const lookup: LookupAll = (_, __, answer) => answer(null, [{ address: '127.0.0.1', family: 4 }]);
    const isAllowedAddress = () => answers.shift() ?? false;
    const get = makePlainGet({ ...limits, isAllowedAddress, lookup });
    expect(await get(`http://kommune.eksempel.dk:${port}/1`)).toMatchObject({ ok: true });
    expect(await get(`http://kommune.eksempel.dk:${port}/2`)).toMatchObject(blocked);
    expect(asked).toEqual(['/1']);
  });

  it('is passed over when a name leads to others as well', async () => {
    const { asked, port } = await aSite();
    const lookup: LookupAll = (_, __, answer) =>
      answer(null, [
        { address: '10.0.0.1', family: 4 },
        { address: '::1', family: 6 },
        { address: '127.0.0.1', family: 4 },
      ]);
    const get = makePlainGet({ ...limits, isAllowedAddress: (address) => address === '127.0.0.1', lookup });
    expect(await get(`http://kommune.eksempel.dk:${port}/`)).toMatchObject({ ok: true });
    expect(asked).toEqual(['/']);
  });

  it('is not asked when it is all that a name leads to', async () => {
    const lookup: LookupAll = (_, __, answer) => answer(null, [{ address: '::ffff:10.0.0.1', family: 6 }]);
    const get = makePlainGet({ ...limits, isAllowedAddress: isPublicAddress, lookup });
    expect(await get('http://kommune.eksempel.dk/')).toMatchObject(blocked);
  });
});
