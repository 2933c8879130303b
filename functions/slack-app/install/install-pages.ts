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

/** `isBack`: channels here have followed something before. `untold`: so many of them could not be told what they missed. */
export const installedPage = (teamName: string, { isBack, untold }: { isBack: boolean; untold: number }): Markup =>
  page(
    'Referatvagt er installeret',
    html`<p>Referatvagt er nu med i ${teamName}.</p>
<ol>
<li>Gå til den kanal, der skal høre nyt, og skriv <code>/invite @Referatvagt</code>.</li>
<li>Skriv <code>/referat følg emne Skole</code> - eller <code>/referat hjælp</code> for at se, hvad der er at vælge mellem.</li>
</ol>${isBack ? html`<p>Inviter også Referatvagt igen i de kanaler, der fulgte noget før: så går det i gang igen, og de får at vide, hvad der skete imens.</p>` : ''}${untold > 0 ? html`<p>${untold === 1 ? 'Én kanal fik' : `${untold} kanaler fik`} ikke at vide, hvad der skete imens, fordi Slack ikke tog imod beskeden. Det er ikke glemt: skriv <code>/referat liste</code> i kanalen, så kommer det.</p>` : ''}`,
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

/** Enterprise Grid: an administrator said yes for all workspaces at once. */
export const wholeOrganisationPage = (): Markup =>
  page(
    'Vælg ét arbejdsområde',
    html`<p>Referatvagt kan ikke installeres i hele organisationen på én gang. Intet er gemt, og ingen kanal hører noget.</p>
<ol>
<li><a href="/slack/install">Begynd forfra</a>, og vælg arbejdsområdet i menuen øverst til højre på Slacks side - ikke organisationen.</li>
<li>Gør det samme for hvert arbejdsområde, der skal bruge Referatvagt.</li>
<li>Er der intet arbejdsområde at vælge, så send linket til en administrator af arbejdsområdet.</li>
</ol>
<p>Det, Slack nu viser som installeret i organisationen, kan en administrator fjerne igen: det gør ingenting.</p>`,
  );

export const notSetUpPage = (): Markup =>
  page('Ikke sat op endnu', html`<p>Denne Referatvagt har ingen Slack-app endnu. Spørg den, der driver den.</p>`);

export const failedPage = (): Markup => page('Noget gik galt', html`<p>Prøv igen om lidt.</p>`);
