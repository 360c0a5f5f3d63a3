import { type Drawing, type Table, toMarkup } from "@interrelate/pictures";
import { html, Markup } from "./markup.ts";

/** A picture with what it shows, what it rests on, a question to talk about, and its twin as a table. */
export interface Exhibit {
  readonly title: string;
  readonly restsOn: string;
  readonly drawing: Drawing;
  readonly legend?: Drawing;
  readonly question?: string;
  readonly table: Table;
  /** What the table holds. */
  readonly caption: string;
}

/** A picture as a section of the report. */
export function exhibit({ title, restsOn, drawing, legend, question, table, caption }: Exhibit): Markup {
  return html`<section>
<h3>${title}</h3>
<p class="soft">${restsOn}</p>
<div class="picture">${picture(drawing)}</div>
${legend === undefined ? null : html`<div class="picture">${picture(legend)}</div>`}
${question === undefined ? null : html`<p class="question">${question}</p>`}
<details><summary>${caption}</summary>${tableMarkup(table, caption)}</details>
</section>`;
}

function picture(drawing: Drawing): Markup {
  const markup = toMarkup(drawing.node);
  // Wider than the page: it scrolls in its frame instead of shrinking until it cannot be read.
  return new Markup(drawing.width > 860 ? markup.replace("<svg ", '<svg class="wide" ') : markup);
}

function tableMarkup({ columns, rows }: Table, caption: string): Markup {
  const head = columns.map(({ label, numeric }) => html`<th scope="col"${numericClass(numeric)}>${label}</th>`);
  const body = rows.map((row) => {
    const cells = row.map((value, column) => cellMarkup(value, column, columns[column]?.numeric === true));
    return html`<tr>${cells}</tr>`;
  });
  return html`<div class="table"><table>
<caption>${caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody>
</table></div>`;
}

function cellMarkup(value: string | number | null, column: number, numeric: boolean): Markup {
  const text = value === null ? "·" : typeof value === "number" ? numberText(value) : value;
  if (column === 0) return html`<th scope="row">${text}</th>`;
  return html`<td${numericClass(numeric)}>${text}</td>`;
}

function numberText(value: number): string {
  return Number.isInteger(value) && Math.abs(value) > 5 ? String(value) : value.toFixed(2);
}

function numericClass(numeric: boolean): Markup {
  return new Markup(numeric ? ' class="number"' : "");
}
