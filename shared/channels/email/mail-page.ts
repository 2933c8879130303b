import { html, raw } from 'hono/html';

/** Text that `html` has escaped already. */
export type Markup = ReturnType<typeof html>;

/**
 * What a mail cannot do without in programs that drop or ignore stylesheets (Outlook on Windows, forwarded mails): sizes,
 * spaces and the bar at an item's side. Colours stand in the stylesheet alone, so that a dark one can change them.
 */
export const inline = {
  where: 'margin:0;font-size:16px;line-height:1.4;font-weight:600',
  when: 'margin:0 0 20px;font-size:14px',
  letter: 'margin:0 0 36px',
  item: 'border-left:4px solid #8a6d00;padding:2px 0 2px 16px;margin:0 0 24px',
  heading: 'margin:0;font-size:13px;font-weight:700;text-transform:uppercase',
  title: 'margin:2px 0 8px;font-size:18px;line-height:1.3;font-weight:700',
  quote: 'margin:8px 0;padding:0',
  small: 'margin:6px 0;font-size:14px',
  more: 'margin:8px 0;font-size:15px',
  foot: 'border-top:1px solid #dddbd3;margin-top:24px;padding-top:12px;font-size:13px',
  button:
    'display:inline-block;padding:10px 18px;background-color:#0b5394;color:#ffffff;text-decoration:none;border-radius:4px',
} as const;

const styles = `
  body { margin: 0; background: #f4f3ef; color: #1d1d1b; font: 16px/1.5 -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; }
  .page { max-width: 620px; margin: 0 auto; padding: 24px 20px; background: #ffffff; box-sizing: border-box; }
  h1, h2, p, blockquote { overflow-wrap: anywhere; hyphens: auto; }
  .heading { letter-spacing: .04em; color: #7a5f00; }
  .when, .label, .small, .foot { color: #5c5b57; } .label { font-size: 14px; } .foot p { margin: 6px 0; } a { color: #0b5394; }
  del { background: #fbe3e0; } ins { background: #dff0dd; }
  @media (prefers-color-scheme: dark) {
    body { background: #161615; color: #ecebe6; } .page { background: #20201e; } a { color: #9cc4f0; }
    .when, .label, .small, .foot { color: #b3b1a9; } .heading { color: #e0bd4a; }
    .item { border-left-color: #e0bd4a !important; } .foot { border-top-color: #3b3a37 !important; }
    del { background: #4a2622; } ins { background: #1f3d22; }
  }`;

const fonts = '-apple-system,Segoe UI,Helvetica,Arial,sans-serif';

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
<body><div class="page" style="font-family:${fonts};font-size:16px;line-height:1.5">${body}</div></body>
</html>`);
