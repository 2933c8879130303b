import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** Drops the connection in place of an answer, as when a network fails just after the other side has done its work. */
export function cutConnection(c: Context<{ Bindings: HttpBindings }>): Response {
  c.env.incoming.socket.destroy();
  return c.body(null, 200);
}
