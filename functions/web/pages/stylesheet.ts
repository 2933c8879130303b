export const stylesheet = `
:root { color-scheme: light dark; --ink: #1d1d1b; --paper: #ffffff; --back: #f4f3ef; --quiet: #595853; --line: #d6d4cb; --link: #0b5394; --mark: #7a5f00; --danger: #a3261d; }
@media (prefers-color-scheme: dark) { :root { --ink: #ecebe6; --paper: #20201e; --back: #161615; --quiet: #b8b6ae; --line: #3f3e3a; --link: #9cc4f0; --mark: #e0bd4a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--ink); font: 17px/1.55 -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; }
header, main, footer { max-width: 680px; margin: 0 auto; padding: 16px 20px; }
header a { font-weight: 700; color: var(--ink); text-decoration: none; }
main { background: var(--paper); padding-bottom: 32px; }
h1, h2, p, li, blockquote { overflow-wrap: break-word; hyphens: auto; }
h1 { font-size: clamp(1.25rem, 5vw, 1.6rem); line-height: 1.25; margin: 12px 0 16px; }
textarea { display: block; resize: vertical; }
input[type=checkbox] { width: auto; min-width: 20px; height: 20px; margin: 3px 0 0; }
fieldset { border: 0; margin: 16px 0 0; padding: 0; }
legend { font-weight: 600; padding: 0; }
legend + .hint { margin: 0 0 4px; }
.choices { display: grid; grid-template-columns: repeat(auto-fill, minmax(230px, 1fr)); }
.choice { display: flex; gap: 8px; font-weight: 400; margin: 0; padding: 6px 0; }
details { margin: 20px 0 8px; }
summary { font-weight: 600; cursor: pointer; padding: 6px 0; }
h2 { font-size: 1.15rem; margin: 28px 0 6px; }
a { color: var(--link); }
label { display: block; font-weight: 600; margin: 16px 0 4px; }
input, select, textarea { width: 100%; font: inherit; padding: 10px; border: 1px solid var(--quiet); border-radius: 4px; background: var(--back); color: var(--ink); }
button { font: inherit; font-weight: 600; margin-top: 20px; padding: 10px 20px; border: 0; border-radius: 4px; background: var(--link); color: var(--paper); cursor: pointer; }
button.other { background: transparent; color: var(--link); border: 1px solid var(--link); }
button.danger { background: var(--danger); color: #ffffff; }
.buttons { display: flex; flex-wrap: wrap; gap: 0 12px; margin: 0; }
.preview { border-left: 4px solid var(--link); padding-left: 14px; }
.preview h2 { margin-top: 0; }
.sure { margin-top: 28px; }
.followed { list-style: none; padding: 0; }
.followed li { border-bottom: 1px solid var(--line); padding: 0 0 20px; }
.followed form { display: flex; flex-wrap: wrap; gap: 8px 12px; }
.followed label { width: 100%; margin: 0; }
.followed select { width: auto; max-width: 100%; }
.followed button { margin: 0; padding: 9px 16px; }
.followed details { margin: 8px 0 0; }
.followed fieldset { width: 100%; margin: 8px 0; }
.followed form .hint { margin: 0; }
:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
blockquote { margin: 8px 0; padding-left: 14px; border-left: 4px solid var(--mark); white-space: pre-line; }
.hint, footer { color: var(--quiet); font-size: .9rem; }
.heading { color: var(--mark); font-weight: 700; font-size: .85rem; letter-spacing: .04em; text-transform: uppercase; margin: 24px 0 0; }
.heading + h2 { margin-top: 0; }
code { overflow-wrap: anywhere; font-size: .85em; }
.error { border-left: 4px solid var(--danger); padding-left: 14px; }
.done { border-left: 4px solid var(--link); padding-left: 14px; }
`;
