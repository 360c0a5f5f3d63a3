/** One documentation page around a body that is already HTML; readable on a phone, in the dark and on paper. */
export function documentationPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Interrelate</title>
<link rel="stylesheet" href="/docs/style.css">
</head>
<body>
<nav aria-label="Documentation"><a href="/">Interrelate</a> <a href="/docs">Documentation</a></nav>
<main>${body}</main>
</body>
</html>`;
}

export const DOCUMENTATION_STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf6; --ink: #20262b; --soft: #565e64; --line: #e4e0d6; --accent: #17625f; --card: #fffefb; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #15191b; --ink: #e9e6de; --soft: #a9b2b5; --line: #2d3437; --accent: #5fb5ad; --card: #1b2022; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.6 Inter, system-ui, sans-serif; }
nav, main { max-width: 44rem; margin: 0 auto; padding: 1rem 1.25rem; }
nav a { margin-inline-end: 1.25rem; }
main { padding-block-end: 4rem; }
h1, h2, h3 { font-family: "Source Serif 4", Georgia, serif; line-height: 1.25; margin-block: 1.6em 0.5em; }
h1 { font-size: 2rem; margin-block-start: 0.5em; }
a { color: var(--accent); }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
pre, code { background: var(--card); border: 1px solid var(--line); border-radius: 6px; font: 0.9em/1.5 ui-monospace, monospace; }
code { padding: 0.1em 0.3em; }
pre { padding: 0.9rem 1rem; overflow-x: auto; }
pre code { border: 0; padding: 0; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border-block-end: 1px solid var(--line); padding: 0.4rem 0.8rem 0.4rem 0; text-align: start; vertical-align: top; }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); color: var(--soft); }
@media print { nav { display: none; } body { background: none; } }
`;
