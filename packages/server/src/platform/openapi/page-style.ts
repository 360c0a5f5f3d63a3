/** The look of the page that describes the API, in the product's tones, light and dark. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf6; --card: #fffefb; --ink: #20262b; --soft: #5a6268; --line: #e4e0d6; --accent: #17625f }
@media (prefers-color-scheme: dark) { :root { --paper: #15191b; --card: #1b2022; --ink: #e9e6de; --soft: #9aa3a6; --line: #2d3437; --accent: #5fb5ad } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif }
main { max-width: 52rem; margin: 0 auto; padding: 2rem 1.25rem 5rem }
h1, h2 { font-family: Georgia, serif; font-weight: 600; line-height: 1.2 }
h1 small { color: var(--soft); font-weight: 400; font-size: .55em }
h2 { margin: 3rem 0 1rem }
h3 { margin: 0; font-size: 1rem; overflow-wrap: anywhere }
a { color: var(--accent) }
a:focus-visible, summary:focus-visible, pre:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
nav ul { display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; padding: 0; list-style: none }
section { margin: 0 0 1rem; padding: 1rem 1.25rem; background: var(--card); border: 1px solid var(--line); border-radius: 10px }
section p { margin: .4rem 0 }
code, pre { font: .88em/1.5 ui-monospace, Menlo, Consolas, monospace }
pre { margin: .4rem 0; padding: .75rem 1rem; overflow-x: auto; background: var(--paper); border: 1px solid var(--line); border-radius: 6px }
summary { cursor: pointer; padding: .2rem 0 }
.open { display: inline-block; margin-left: .4rem; padding: .1rem .5rem; border: 1px solid var(--accent); border-radius: 99px; color: var(--accent); font-size: .8rem }
.errors { color: var(--soft); font-size: .9rem }
dt { font-weight: 600 }
dd { margin: 0 0 .6rem }
`;
