/** The look of the letters: paper on the screen, and nothing but the letters on paper. */
export const LETTERS_STYLE = `
:root { color-scheme: light dark; --desk: #fbfaf6; --card: #fffefb; --ink: #20262b; --soft: #5b6369; --line: #e4e0d6; --edge: #8c8a80; --accent: #17625f; --on-accent: #fff }
@media (prefers-color-scheme: dark) { :root { --desk: #15191b; --card: #1b2022; --ink: #e9e6de; --soft: #9aa3a6; --line: #2d3437; --edge: #6b7579; --accent: #5fb5ad; --on-accent: #10201f } }
* { box-sizing: border-box }
body { margin: 0; background: var(--desk); color: var(--ink); font: 16px/1.5 system-ui, sans-serif }
header { max-width: 46rem; margin: 0 auto; padding: 1.6rem 1rem }
h1, h2 { font-family: Georgia, serif; font-weight: 600; line-height: 1.2; text-wrap: balance }
h1 { margin: 0 0 .6rem; font-size: 1.7rem }
a { color: var(--accent) }
form { display: flex; flex-wrap: wrap; gap: .8rem; align-items: end; margin: 1.2rem 0 }
label { display: grid; gap: .2rem; font-size: .9rem; color: var(--soft); min-width: 0 }
select, button { min-height: 44px; max-width: 100%; padding: 0 .8rem; font: inherit; color: var(--ink); background: var(--card); border: 1px solid var(--edge); border-radius: .5rem }
button { background: var(--accent); border-color: var(--accent); color: var(--on-accent) }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
.note { padding: .8rem 1rem; border: 1px solid var(--line); border-inline-start: 3px solid var(--accent); background: var(--card); border-radius: .2rem .6rem .6rem .2rem }
main { padding: 0 1rem 3rem }
.letter { max-width: 46rem; margin: 0 auto 1.5rem; padding: 2.4rem clamp(1.2rem, 6vw, 3.6rem); background: #fff; color: #20262b; border: 1px solid var(--line); font-size: 1.05rem }
.letter .for { margin: 0 0 2rem; font-weight: 600 }
.letter h2 { font-size: 1.6rem; margin: 0 0 1rem }
.way { display: flex; flex-wrap: wrap; gap: 1.4rem; align-items: center; margin: 1.6rem 0 }
.way > div { flex: 1 1 14rem; min-width: 0 }
.way p { margin: 0 0 .5rem }
.qr { width: 11rem; height: 11rem; flex: none }
.address { font-weight: 600; overflow-wrap: anywhere; text-align: start }
.label { font-size: .85rem; color: #5b6369 }
.code { margin: 0; font: 600 1.9rem/1.2 ui-monospace, Menlo, Consolas, monospace; letter-spacing: .06em }
[dir=rtl] [dir=ltr] { text-align: end }
.strips { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); max-width: 60rem; margin: 0 auto; border-block-start: 1px dashed #8c8a80; background: #fff; color: #20262b }
.strip { display: flex; gap: 1rem; align-items: center; padding: 1rem; border: 1px dashed #8c8a80; border-block-start: 0; break-inside: avoid; min-width: 0 }
.strip .qr { width: 7rem; height: 7rem }
.strip h2 { margin: .2rem 0; font-size: 1.05rem }
.strip p { margin: 0 0 .2rem }
.strip .code { font-size: 1.25rem }
.strip div { min-width: 0 }
@media print {
  @page { margin: 18mm }
  body, .letter { background: #fff; color: #000 }
  header { display: none }
  main { padding: 0 }
  .letter { max-width: none; margin: 0; padding: 0; border: 0; font-size: 12pt; break-after: page }
  .letter:last-of-type { break-after: auto }
  .qr { width: 45mm; height: 45mm }
  .strips { grid-template-columns: 1fr 1fr; max-width: none }
  .strip .qr { width: 28mm; height: 28mm }
}
`;
