import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import type { DeliveryDue } from '../../shared/contracts/delivery-due.ts';
import type { Outbox } from '../../shared/domain/delivery.ts';
import type { SourceId } from '../../shared/domain/ids.ts';
import type { LastMails } from '../../shared/domain/last-mails.ts';
import type { Sittings } from '../../shared/domain/register/sitting.ts';
import type { Revisions } from '../../shared/domain/revision.ts';
import type { SignUpLimits } from '../../shared/domain/sign-up-limit.ts';
import type { SourceStates } from '../../shared/domain/source-state.ts';
import type { Subscriptions } from '../../shared/domain/subscription.ts';
import type { Traces } from '../../shared/domain/trace.ts';
import { failureReason } from '../../shared/platform/failure-reason.ts';
import { log } from '../../shared/platform/log.ts';
import type { QueueSender } from '../../shared/platform/queue-sender.ts';
import type { SignedTokens } from '../../shared/platform/signed-token.ts';
import { failedPage, notFoundPage, tooLargePage } from './pages/answer-pages.ts';
import { stylesheet } from './pages/stylesheet.ts';
import { evidenceRoutes } from './routes/evidence.ts';
import { manageRoutes } from './routes/manage.ts';
import { manageLinkRoutes } from './routes/manage-link.ts';
import { signUpRoutes } from './routes/sign-up.ts';
import { tokenRoutes } from './routes/token.ts';

export type WebDependencies = {
  watched: readonly { sourceId: SourceId; municipality: string }[];
  states: Pick<SourceStates, 'get'>;
  revisions: Pick<Revisions, 'get'>;
  sittings: Pick<Sittings, 'committeesOf' | 'ofCommittee'>;
  subscriptions: Subscriptions;
  limits: SignUpLimits;
  lastMails: Pick<LastMails, 'of'>;
  outbox: Pick<Outbox, 'addDeliveryOnce' | 'tryAgainAt' | 'markAnnounced'>;
  traces: Traces;
  send: QueueSender<DeliveryDue>;
  tokens: SignedTokens;
  /** The network that a request came from. */
  originOf: (context: Context) => string;
  /** Waits so many milliseconds at most; null when that is not enough. */
  within: <Value>(milliseconds: number, work: Promise<Value>) => Promise<Value | null>;
  now: () => Date;
  newId: () => string;
};

/** A form is small; whatever is larger was not ours. */
const mostBytes = 16 * 1024;

/** The pages for people. Opening one (GET) changes nothing. */
export const makeWeb = (dependencies: WebDependencies): Hono => {
  const web = new Hono();
  web.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
    }),
  );
  web.use(bodyLimit({ maxSize: mostBytes, onError: (context) => context.html(tooLargePage(), 413) }));
  web.get('/stil.css', (context) =>
    context.body(stylesheet, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=3600' }),
  );
  for (const path of ofOnePerson) web.use(path.endsWith('/') ? `${path}*` : path, neverKept);
  web.get('/robots.txt', (context) =>
    context.text(`User-agent: *\n${ofOnePerson.map((path) => `Disallow: ${path}\n`).join('')}`),
  );
  for (const routes of [signUpRoutes, tokenRoutes, manageRoutes, manageLinkRoutes, evidenceRoutes])
    web.route('/', routes(dependencies));
  web.notFound((context) => context.html(notFoundPage(), 404));
  web.onError((error, context) => {
    log.error('request.failed', { method: context.req.method, reason: failureReason(error) });
    return context.html(failedPage(), 500);
  });
  return web;
};

/** Pages that a link in somebody's mail leads to, and one that costs work. */
const ofOnePerson = ['/bekraeft/', '/afmeld/', '/styr/', '/forhaandsvis'];

/** What is one person's is kept by no browser and no proxy: the next one at the machine could go back to it. */
const neverKept: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('cache-control', 'no-store');
};
