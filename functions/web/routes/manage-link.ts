import { Hono } from 'hono';
import { emailAddress } from '../address.ts';
import { tooManyPage } from '../pages/answer-pages.ts';
import { manageLinkPage, manageLinkSentPage } from '../pages/asked-pages.ts';
import { readForm } from '../read-form.ts';
import { sendManageLink } from '../sign-up.ts';
import type { WebDependencies } from '../web.ts';
import { isTooMany } from '../within-limit.ts';

/** Asking for the link to one's own page, by address; nothing here tells whether an address is known. */
export const manageLinkRoutes = (dependencies: WebDependencies): Hono =>
  new Hono()
    .get('/mit-link', (context) => context.html(manageLinkPage(null)))
    .post('/mit-link', async (context) => {
      const address = emailAddress.safeParse((await readForm(context.req)).adresse ?? '');
      if (!address.success) return context.html(manageLinkPage(address.error.issues[0]?.message ?? null), 400);
      if (await isTooMany(context, dependencies)) return context.html(tooManyPage(), 429);
      await sendManageLink(address.data, dependencies);
      return context.html(manageLinkSentPage());
    });
