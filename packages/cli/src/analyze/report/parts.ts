import { type Drawing, type LegendKind, legend, type Table, toMarkup } from "@interrelate/pictures";
import { html, Markup } from "./markup.ts";

/** A picture with what it shows, what it rests on, a question to talk about, and its twin as a table. */
export interface Exhibit {
  readonly title: string;
  readonly restsOn: string;
  /** Draws it for a page of this many pixels. */
  readonly draw: (width: number) => Drawing;
  readonly legend?: LegendKind;
  readonly question?: string;
  readonly table: Table;
  /** What the table holds. */
  readonly caption: string;
}

/** Pictures narrower than this are drawn for a phone. */
export const NARROW = 560;

const WIDTHS = { wide: 820, narrow: 342 } as const;

/** A picture as a section of the report, drawn twice: for a page and for a phone, of which one is shown. */
export function exhibit({ title, restsOn, draw, legend: kind, question, table, caption }: Exhibit): Markup {
  const pictures = (["wide", "narrow"] as const).map((room) => {
    const width = WIDTHS[room];
    const drawings = kind === undefined ? [draw(width)] : [draw(width), legend(kind, width)];
    return html`<div class="picture ${room}" tabindex="0" role="group" aria-label="${title}">${drawings.map(pictureMarkup)}</div>`;
  });
  return html`<section>
<h3>${title}</h3>
<p class="soft">${restsOn}</p>
${pictures}
${question === undefined ? null : html`<p class="question">${question}</p>`}
<details><summary>${caption}</summary>${tableMarkup(table, caption)}</details>
</section>`;
}

function pictureMarkup(drawing: Drawing): Markup {
  return new Markup(toMarkup(drawing.node));
}

/** Numbers have two decimals, except in columns of counts. */
function tableMarkup({ columns, rows }: Table, caption: string): Markup {
  const head = columns.map(({ label, numeric }) => html`<th scope="col"${numericClass(numeric)}>${label}</th>`);
  const decimals = columns.map((_, column) => (rows.every((row) => Number.isInteger(row[column] ?? 0)) ? 0 : 2));
  const body = rows.map((row) => {
    const cells = row.map((value, column) =>
      cellMarkup(
        typeof value === "number" ? value.toFixed(decimals[column]) : value,
        column,
        columns[column]?.numeric === true,
      ),
    );
    return html`<tr>${cells}</tr>`;
  });
  return html`<div class="table" tabindex="0" role="group" aria-label="${caption}"><table>
<caption>${caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody>
</table></div>`;
}

function cellMarkup(value: string | null, column: number, numeric: boolean): Markup {
  if (column === 0) return html`<th scope="row">${value ?? "·"}</th>`;
  return html`<td${numericClass(numeric)}>${value ?? "·"}</td>`;
}

function numericClass(numeric: boolean): Markup {
  return new Markup(numeric ? ' class="number"' : "");
}
