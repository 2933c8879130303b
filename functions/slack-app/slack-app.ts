import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { failureReason } from '../../shared/platform/failure-reason.ts';
import { log } from '../../shared/platform/log.ts';
import type { BoltHandler } from './bolt-app.ts';
import type { SlackAppDependencies } from './dependencies.ts';
import { failedPage } from './install/install-pages.ts';
import { installRoutes } from './install/install-routes.ts';
import { receiveRoute } from './receive-route.ts';

/** A message with fifty full blocks, sent along with each press of its buttons, is well below this. */
const mostBytes = 1024 * 1024;

/** What Slack calls, and the two pages by which a workspace installs us. */
export const makeSlackApp = (dependencies: SlackAppDependencies, bolt: BoltHandler): Hono => {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"] },
      referrerPolicy: 'no-referrer',
    }),
  );
  app.use(bodyLimit({ maxSize: mostBytes, onError: (context) => context.body(null, 413) }));
  app.route('/', installRoutes(dependencies));
  app.route('/', receiveRoute(dependencies, bolt));
  app.onError((error, context) => {
    log.error('request.failed', { method: context.req.method, reason: failureReason(error) });
    return context.html(failedPage(), 500);
  });
  return app;
};
