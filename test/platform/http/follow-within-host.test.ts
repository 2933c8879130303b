import { describe, expect, it } from 'vitest';
import { succeeded } from '../../../shared/domain/result.ts';
import { followWithinHost } from '../../../shared/platform/http/follow-within-host.ts';
import type { HttpGet } from '../../../shared/platform/http/http-answer.ts';

/** A web where each address redirects to the next; the last one answers. */
const aWeb = (...addresses: string[]) => {
  const asked: string[] = [];
  const get: HttpGet = async (url) => {
    asked.push(url);
    const location = addresses[addresses.indexOf(url) + 1] ?? null;
    const status = location === null ? 200 : 302;
    return succeeded({ url, status, contentType: '', location, retryAfterSeconds: null, body: new Uint8Array() });
  };
  return { asked, follow: () => followWithinHost(get, addresses[0] ?? '') };
};

describe('a redirect', () => {
  it.each([
    ['to another page of the host', 'https://a.dk/1', 'https://a.dk/2'],
    ['to the host over https', 'http://a.dk/', 'https://a.dk/'],
  ])('is followed %s', async (_, from, to) => {
    const { follow } = aWeb(from, to);
    expect(await follow()).toMatchObject({ ok: true, value: { url: to, status: 200 } });
  });

  it.each([
    ['to another host', 'https://a.dk/', 'https://b.dk/'],
    ['to a part of the host', 'https://a.dk/', 'https://intern.a.dk/'],
    ['to a name that only begins alike', 'https://a.dk/', 'https://a.dk.b.dk/'],
    ['to a name before an @', 'https://a.dk/', 'https://a.dk@b.dk/'],
    ['to another port', 'https://a.dk/', 'https://a.dk:8443/'],
    ['to another port over https', 'http://a.dk/', 'https://a.dk:8443/'],
    ['back to http', 'https://a.dk/', 'http://a.dk/'],
    ['to this machine', 'https://a.dk/', 'http://127.0.0.1/'],
    ['to a file', 'https://a.dk/', 'file:///etc/passwd'],
    ['to a script', 'https://a.dk/', 'javascript:alert(1)'],
    ['to text', 'https://a.dk/', 'data:text/html,x'],
  ])('is not followed %s', async (_, from, to) => {
    const { asked, follow } = aWeb(from, to);
    expect(await follow()).toMatchObject({ ok: false, problem: { kind: 'blocked', reason: /another host/ } });
    expect(asked).toEqual([from]);
  });
});
