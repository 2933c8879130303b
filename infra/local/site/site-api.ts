import type { LocalApp } from '../endpoints/serving/local-server.ts';
import type { SiteState } from './start-site.ts';

/** No validators, as on the real platform: whoever wants to know of a change must compare the bodies. */
const jsonHeaders = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache' };

/** The two answers that readers live on, and what stands around them. */
export function addSiteApi(app: LocalApp, site: SiteState): void {
  app.get('/robots.txt', (c) => c.text('Not Found', 404));
  app.get('/api/agenda/udvalgsliste', (c) => c.body(JSON.stringify(site.list()), 200, jsonHeaders));
  app.get('/api/agenda/dagsorden/:id', async (c) => {
    const found = site.find(c.req.param('id'));
    // The platform answers 500, not 404, for an id that it never had or that was replaced.
    if (found === undefined) return c.json({ Message: 'An error has occurred.' }, 500, { 'cache-control': 'no-cache' });
    return c.body(await found.publishing.body(new URL(c.req.url).origin), 200, jsonHeaders);
  });
}
