import { html } from 'hono/html';

/** Text that `html` has escaped already. */
export type Markup = ReturnType<typeof html>;

/** The frame of every page: works without JavaScript, and loads nothing from anywhere else. */
export const page = (title: string, body: Markup) => html`<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Referatvagt</title>
<link rel="stylesheet" href="/stil.css">
</head>
<body>
<header><a href="/">Referatvagt</a></header>
<main><h1>${title}</h1>
${body}</main>
<footer>Referatvagt læser kommunernes offentlige referater. Det er kommunens egen tekst, der gælder.</footer>
</body>
</html>`;
