import type { LocalApp } from '../endpoints/serving/local-server.ts';
import { page, pageHeaders } from '../endpoints/serving/page.ts';
import { agendaPage, noSuchAgenda } from './agenda-page.ts';
import type { PublicationPage } from './first-agenda.ts';
import { frontPage } from './front-page.ts';
import type { SiteState } from './start-site.ts';

/** The pages for people. Attachments are named but not kept here, and the page says so. */
export function addSitePages(app: LocalApp, site: SiteState): void {
  app.get('/', (c) =>
    c.html(page({ title: 'Dagsordener og referater', style: 'site' }, frontPage(site)), 200, pageHeaders()),
  );
  app.get('/vis', async (c) => {
    const found = site.find(c.req.query('id') ?? '');
    if (found === undefined)
      return c.html(page({ title: 'Ikke fundet', style: 'site' }, noSuchAgenda), 404, pageHeaders());
    const shown: PublicationPage = JSON.parse(await found.publishing.body(new URL(c.req.url).origin));
    const body = agendaPage(shown, { openItem: c.req.query('punktid') ?? null });
    return c.html(page({ title: shown.Udvalg.Navn, style: 'site' }, body), 200, pageHeaders());
  });
  app.get('/Vis/Pdf/bilag/:id', (c) => c.text('Bilagene er ikke med i efterligningen.', 404));
  app.get('/pdf/GetDagsorden/:id', (c) => c.text('PDF-filerne er ikke med i efterligningen.', 404));
}
