import { randomUUID } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';
import type { LocalApp } from '../endpoints/serving/local-server.ts';

const cookie = 'ASP.NET_SessionId';
const free = new Set(['/', '/robots.txt', '/Home/AnonymousAuthentication']);

/**
 * The detour that some hosts make every caller take: 302 until an anonymous session's cookie is shown. `GET /` gives
 * the cookie, and so does the page that one is sent to. A restart forgets the sessions, as the real platform does.
 */
export function addAnonymousSession(app: LocalApp): void {
  const session = randomUUID().replaceAll('-', '').slice(0, 24);
  app.use(async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    if (pathname === '/') setCookie(c, cookie, session, { path: '/', httpOnly: true, sameSite: 'Lax' });
    if (free.has(pathname) || pathname.startsWith('/parts/') || getCookie(c, cookie) === session) return next();
    return c.redirect(`/Home/AnonymousAuthentication?callback=${encodeURIComponent(pathname + search)}`, 302);
  });
  app.get('/Home/AnonymousAuthentication', (c) => {
    setCookie(c, cookie, session, { path: '/', httpOnly: true, sameSite: 'Lax' });
    return c.redirect(onThisSite(c.req.query('callback') ?? '/', new URL(c.req.url).origin), 302);
  });
}

/** Only back to this site: a callback elsewhere would make the page a way to send people anywhere. */
function onThisSite(callback: string, origin: string): string {
  if (!URL.canParse(callback, origin)) return '/';
  const target = new URL(callback, origin);
  return target.origin === origin ? target.pathname + target.search : '/';
}
