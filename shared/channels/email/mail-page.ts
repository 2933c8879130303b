import { html, raw } from 'hono/html';

/** Text that `html` has escaped already. */
export type Markup = ReturnType<typeof html>;

const styles = `
  body { margin: 0; background: #f4f3ef; color: #1d1d1b; font: 16px/1.5 -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; }
  .page { max-width: 620px; margin: 0 auto; padding: 24px 20px; background: #ffffff; }
  .where { margin: 0; font-weight: 600; } .when { margin: 0 0 20px; color: #5c5b57; font-size: 14px; }
  .item { border-left: 4px solid #8a6d00; padding: 2px 0 2px 16px; margin: 0 0 24px; }
  .heading { margin: 0; font-size: 13px; font-weight: 700; letter-spacing: .04em; text-transform: uppercase; color: #7a5f00; }
  h1, p, blockquote { overflow-wrap: break-word; hyphens: auto; }
  h1 { margin: 2px 0 8px; font-size: 18px; line-height: 1.3; }
  blockquote { margin: 8px 0; padding: 0; } .label { color: #5c5b57; font-size: 14px; }
  .small { font-size: 14px; color: #5c5b57; margin: 6px 0; } a { color: #0b5394; }
  .foot { border-top: 1px solid #dddbd3; padding-top: 16px; font-size: 13px; color: #5c5b57; }
  .button { display: inline-block; padding: 10px 18px; background: #0b5394; color: #ffffff; text-decoration: none; border-radius: 4px; }
  @media (prefers-color-scheme: dark) {
    body { background: #161615; color: #ecebe6; } .page { background: #20201e; } a { color: #9cc4f0; }
    .when, .label, .small, .foot { color: #b3b1a9; } .heading { color: #e0bd4a; } .item { border-left-color: #e0bd4a; } .foot { border-top-color: #3b3a37; }
  }`;

/** The frame of every mail: one column, readable without pictures, light and dark. */
export const mailPage = (title: string, body: Markup): string =>
  String(html`<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${title}</title>
<style>${raw(styles)}</style>
</head>
<body><div class="page">${body}</div></body>
</html>`);
