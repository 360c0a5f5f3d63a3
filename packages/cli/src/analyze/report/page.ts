import { SANS, SERIF, toneDeclarations } from "@interrelate/pictures";
import { html, Markup } from "./markup.ts";

/** A whole page that asks nothing of any other machine: its policy forbids every request and every script. */
export function page(title: string, body: Markup): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`.html;
}

const STYLE = `
:root { ${toneDeclarations("light")} }
@media (prefers-color-scheme: dark) { :root { ${toneDeclarations("dark")} } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--tone-paper); color: var(--tone-ink); font: 16px/1.55 ${SANS}; }
main { max-width: 870px; margin: 0 auto; padding: 48px 24px 72px; }
h1, h2, h3, p, li { overflow-wrap: anywhere; }
h1, h2, h3 { font-family: ${SERIF}; font-weight: 600; line-height: 1.25; text-wrap: balance; }
h1 { font-size: 34px; margin: 0 0 8px; }
h2 { font-size: 26px; margin: 72px 0 0; padding-top: 24px; border-top: 1px solid var(--tone-line); }
h3 { font-size: 21px; margin: 0 0 4px; }
p { margin: 0 0 12px; max-width: 68ch; }
.soft { color: var(--tone-soft-ink); }
.notice { border-left: 4px solid var(--tone-weak); padding: 8px 16px; background: var(--tone-weak-wash); }
section { margin: 48px 0 0; }
.picture { overflow-x: auto; margin: 16px 0; }
.picture svg { display: block; margin: 0 0 16px; }
.picture.narrow { display: none; }
.question { font: italic 19px/1.45 ${SERIF}; margin: 20px 0; }
.figures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 12px; margin: 24px 0 0; padding: 0; list-style: none; }
.figures li { background: var(--tone-card); border: 1px solid var(--tone-line); border-radius: 8px; padding: 12px 14px; }
.figures strong { display: block; font: 600 28px/1.2 ${SERIF}; }
details { margin: 12px 0; }
summary { cursor: pointer; color: var(--tone-strong-ink); padding: 4px 0; }
summary:focus-visible { outline: 2px solid var(--tone-strong); outline-offset: 2px; }
.table { overflow-x: auto; }
table { border-collapse: collapse; font-size: 14px; font-variant-numeric: tabular-nums; margin: 8px 0 16px; }
caption { text-align: left; color: var(--tone-soft-ink); padding: 0 0 6px; }
th, td { text-align: left; padding: 5px 12px 5px 0; border-bottom: 1px solid var(--tone-line); vertical-align: top; }
thead th { border-bottom: 2px solid var(--tone-line); font-weight: 600; vertical-align: bottom; }
.number { text-align: right; white-space: nowrap; }
@media screen and (max-width: 700px) {
  main { padding: 32px 20px 56px; }
  h1 { font-size: 27px; }
  .figures { grid-template-columns: repeat(2, 1fr); }
  .picture.wide { display: none; }
  .picture.narrow { display: block; }
}
@media print {
  :root { ${toneDeclarations("print")} }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  section { break-inside: avoid-page; }
  .picture { overflow: visible; }
  .picture svg { max-width: 100%; height: auto; }
  h2 { break-before: page; border: 0; margin-top: 0; }
  details:not([open]) { display: none; }
}
`;
