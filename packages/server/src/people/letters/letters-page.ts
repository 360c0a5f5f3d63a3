import type { Effort } from "@interrelate/contract";
import { html, Markup, type Piece } from "../../platform/html.ts";
import { type Addressee, type LetterAbout, letter, strip } from "./letter.ts";
import type { LetterWave } from "./letter-store.ts";
import { LETTERS_STYLE } from "./letters-style.ts";

/** What the facilitator chose to print. */
export type Choice = {
  /** Those who are reached by a code, or everybody. */
  readonly who: "code" | "all";
  readonly sheet: "letters" | "strips";
  /** Ids; empty for all. */
  readonly workgroup: string;
  readonly site: string;
};

/** By what letters can be chosen. */
export type LetterPlaces = Pick<Effort, "sites"> & Pick<Effort["workProcess"], "workgroups">;

/** The letters of a wave, for printing. What is above them stays off the paper. */
export async function lettersPage(
  { workgroups, sites }: LetterPlaces,
  wave: LetterWave,
  choice: Choice,
  people: readonly Addressee[],
  about: LetterAbout,
): Promise<string> {
  const [one, many] = choice.sheet === "strips" ? ["strip", "strips"] : ["letter", "letters"];
  const title = `${people.length.toLocaleString("en")} ${people.length === 1 ? one : many} for “${wave.name}”`;
  const sheets = await written(people, (each) =>
    choice.sheet === "strips" ? strip(each, about) : letter(each, about),
  );
  const body = html`<header>
<h1>${title}</h1>
${wave.status === "draft" && html`<p class="note">The wave is not open yet. These links and codes work from the moment it opens.</p>`}
<p>Each has a personal link and code, so give it to nobody else. Print this page from your browser: every letter begins on a sheet of its own. These lines are not printed.</p>
${people.length === 0 && html`<p class="note">Nobody fits this choice. People who are reached by a printed code are chosen in the list of people, in the column “Reached by”.</p>`}
<form method="get">
${select("who", "For", choice.who, [
  ["code", "people reached by a code"],
  ["all", "everybody"],
])}
${select("sheet", "As", choice.sheet, [
  ["letters", "letters with names"],
  ["strips", "strips without names"],
])}
${select("workgroup", "Workgroup", choice.workgroup, [["", "all"], ...workgroups.map(named)])}
${sites.length > 0 && select("site", "Site", choice.site, [["", "all"], ...sites.map(named)])}
<button>Show these</button>
</form>
</header>
<main>${choice.sheet === "strips" ? html`<div class="strips">${sheets}</div>` : sheets}</main>`;
  return document(title, body);
}

/** Letters at once, after which others get their turn. */
const AT_ONCE = 20;

async function written(people: readonly Addressee[], write: (person: Addressee) => Markup): Promise<Markup[]> {
  const sheets: Markup[] = [];
  for (const [index, person] of people.entries()) {
    sheets.push(write(person));
    if (index % AT_ONCE === AT_ONCE - 1) await new Promise(setImmediate);
  }
  return sheets;
}

/** A page that says why there are no letters. */
export function noLettersPage(sentence: string): string {
  return document("No letters", html`<header><h1>No letters</h1><p>${sentence}</p></header>`);
}

function named({ id, name }: { readonly id: string; readonly name: string }): [string, string] {
  return [id, name];
}

function select(name: string, label: string, chosen: string, options: readonly (readonly [string, string])[]): Piece {
  const list = options.map(
    ([value, words]) => html`<option value="${value}"${value === chosen && new Markup(" selected")}>${words}</option>`,
  );
  return html`<label>${label}<select name="${name}">${list}</select></label>`;
}

function document(title: string, body: Markup): string {
  return html`${new Markup("<!doctype html>")}
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${new Markup(LETTERS_STYLE)}</style>
</head>
<body>
${body}
</body>
</html>
`.text;
}
