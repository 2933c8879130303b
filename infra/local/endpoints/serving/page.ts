import { readFileSync } from 'node:fs';
import { html } from 'hono/html';
import type { LocalApp } from './local-server.ts';

/** Markup that hono's `html` has escaped. */
export type Markup = ReturnType<typeof html>;

/** What a page is called, which stylesheet it adds to the common one, and whether its `[data-live]` part renews itself. */
export type PageFrame = { title: string; style: 'mailbox' | 'slack' | 'site'; live?: boolean };

/** No script but our own file, nothing from elsewhere: what is shown was written by others. */
export const pagePolicy = (formTargets = "'self'") =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "img-src 'self' data:",
    `form-action ${formTargets}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Headers for every page that people see. */
export const pageHeaders = (policy = pagePolicy()) => ({
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
});

export const page = ({ title, style, live = false }: PageFrame, body: Markup) => html`<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/parts/page.css">
<link rel="stylesheet" href="/parts/${style}.css">
${live ? html`<script src="/parts/renew-live.js" defer></script>` : ''}
</head>
<body class="${style}">${body}</body>
</html>`;

const parts = {
  'page.css': 'text/css',
  'mailbox.css': 'text/css',
  'slack.css': 'text/css',
  'site.css': 'text/css',
  'renew-live.js': 'text/javascript',
} as const;

/** Serves the stylesheets and the one script that the pages share. */
export function addPageParts(app: LocalApp): void {
  for (const [name, type] of Object.entries(parts)) {
    const content = readFileSync(new URL(`./parts/${name}`, import.meta.url), 'utf8');
    app.get(`/parts/${name}`, (c) => c.body(content, 200, { 'content-type': `${type}; charset=utf-8` }));
  }
}
