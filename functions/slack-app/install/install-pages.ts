import { html } from 'hono/html';

type Markup = ReturnType<typeof html>;

const page = (title: string, body: Markup): Markup => html`<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} - Referatvagt</title>
</head>
<body><main><h1>${title}</h1>${body}</main></body>
</html>`;

export const installedPage = (teamName: string): Markup =>
  page(
    'Referatvagt er installeret',
    html`<p>Referatvagt er nu med i ${teamName}.</p>
<ol>
<li>Gå til den kanal, der skal høre nyt, og skriv <code>/invite @Referatvagt</code>.</li>
<li>Skriv <code>/referat følg emne Skole</code> - eller <code>/referat hjælp</code> for at se, hvad der er at vælge mellem.</li>
</ol>`,
  );

export const declinedPage = (): Markup =>
  page(
    'Intet er installeret',
    html`<p>Du sagde nej, og derfor er intet ændret. <a href="/slack/install">Prøv igen</a></p>`,
  );

export const invalidPage = (): Markup =>
  page(
    'Linket gælder ikke',
    html`<p>Det er for gammelt, brugt før eller fra en anden browser. <a href="/slack/install">Begynd forfra</a></p>`,
  );

export const wholeOrganisationPage = (): Markup =>
  page(
    'Vælg ét arbejdsområde',
    html`<p>Referatvagt installeres i ét arbejdsområde ad gangen, ikke i hele organisationen. <a href="/slack/install">Begynd forfra</a></p>`,
  );

export const notSetUpPage = (): Markup =>
  page('Ikke sat op endnu', html`<p>Denne Referatvagt har ingen Slack-app endnu. Spørg den, der driver den.</p>`);

export const failedPage = (): Markup => page('Noget gik galt', html`<p>Prøv igen om lidt.</p>`);
