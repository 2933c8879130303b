import { createMiddleware } from 'hono/factory';

const ourNames = new Set(['127.0.0.1', 'localhost']);

/**
 * Refuses requests that came here under another name. The socket is bound to 127.0.0.1 already, but a web page can point
 * a name of its own at that address (DNS rebinding) and would then read mail and secrets as if it were one of our pages.
 */
export const onlyFromThisMachine = createMiddleware(async (c, next) => {
  const host = (c.req.header('host') ?? '').replace(/:\d+$/, '');
  return ourNames.has(host) ? next() : c.text('This server answers to 127.0.0.1 and localhost only.', 403);
});
