import type { Analysis, Change, Family } from "@interrelate/analysis";
import {
  changeNetwork,
  changeQuestion,
  changeSlopes,
  changeSubtitle,
  changeTable,
  changeTitle,
  dimensionTable,
  intervalPlot,
  mapQuestion,
  mapTitle,
  matrixTable,
  matrixTitle,
  pooledDimensions,
  profileQuestion,
  profileTitle,
  relationalMap,
  type TieNetwork,
  tieMatrix,
  tieNetwork,
  tieTable,
} from "@interrelate/pictures";
import { type FileContext, inputSentences, noteSentences, waveName } from "../sentences.ts";
import { figuresMarkup } from "./figures.ts";
import { html, type Markup } from "./markup.ts";
import { page } from "./page.ts";
import { exhibit, NARROW } from "./parts.ts";

/** Items of the questionnaire; a profile of the dimensions needs all of them. */
const FULL_SCALE = 7;

/**
 * A report that opens in any browser and asks nothing of any other machine: map, matrix and profile of each wave with
 * their tables, how ties changed between waves, and how the figures were made. Every name from the file is escaped.
 */
export function htmlReport(waves: Family["waves"], change: readonly Change[], context: FileContext): string {
  const title = `Relational coordination in ${context.file}`;
  const body = html`<header>
<h1>${title}</h1>
<p class="soft">Mean ratings from 1 to 5 of how each workgroup experiences each other one.</p>
${context.minRaters === 1 ? html`<p class="notice">Protection is off: figures of single people may be among these. Please do not pass this report on.</p>` : null}
</header>
${waves.map((each) => waveMarkup(each.all, waves.length > 1 ? each.wave : null, context))}
${change.map((each) => changeMarkup(each, waves, context))}
<section>
<h2>How these figures were made</h2>
${noteSentences(context).map((sentence) => html`<p>${sentence}</p>`)}
<p>A tie is the mean rating that members of one workgroup give another; its interval is a 95 % t-interval over raters. Reliability and intraclass correlations are over rating rows, and one person gives several. Figures over several ties rest on published ties only. Methods version ${waves[0]?.all.version ?? ""}.</p>
</section>`;
  return page(title, body);
}

function waveMarkup(analysis: Analysis, wave: string | null, context: FileContext): Markup {
  const network = networkOf(analysis, context);
  const rests = inputSentences(analysis, context)[0] ?? "";
  const map = exhibit({
    title: mapTitle(network),
    restsOn: rests,
    draw: (width) => relationalMap(network, { width, height: Math.round(width * (width < NARROW ? 1.1 : 0.78)) }),
    legend: "map",
    question: mapQuestion(network),
    table: tieTable(network),
    caption: "Every tie as a table",
  });
  const matrix = exhibit({
    title: matrixTitle(network),
    restsOn: "Rows rate, columns are rated; the outlined diagonal is how members experience their own workgroup.",
    draw: (width) => tieMatrix(network, { width }),
    legend: "matrix",
    table: matrixTable(network),
    caption: "The matrix as a table",
  });
  return html`${wave === null ? null : html`<h2>${waveName(wave)}</h2>`}
${figuresMarkup(analysis, context)}
${map}
${matrix}
${context.items === FULL_SCALE ? profileMarkup(analysis, context) : null}
<section>
<h3>What was read</h3>
${inputSentences(analysis, context).map((sentence) => html`<p>${sentence}</p>`)}
${analysis.suppressed.length === 0 ? null : html`<p>A dot or a lock stands where a figure is hidden: too few raters, or it would give a hidden one away.</p>`}
</section>`;
}

function profileMarkup(analysis: Analysis, context: FileContext): Markup {
  const figures = pooledDimensions(analysis);
  const title = profileTitle(figures);
  const series = [{ label: "Between workgroups", figures, mark: "circle" as const, ink: "strong" as const }];
  return exhibit({
    title,
    restsOn: "The seven dimensions over all published ties between workgroups, with 95 % intervals.",
    draw: (width) => intervalPlot(series, { width, title, cuts: context.cutoffs.between }),
    question: profileQuestion(figures),
    table: dimensionTable(series),
    caption: "The seven dimensions as a table",
  });
}

function changeMarkup(change: Change, waves: Family["waves"], context: FileContext): Markup {
  const [before, after] = [change.before, change.after].map((name) => waves.find(({ wave }) => wave === name)?.all);
  if (before === undefined || after === undefined) return html``;
  const networks = [networkOf(before, context), networkOf(after, context)] as const;
  const network = changeNetwork(change, {
    before: waveName(change.before),
    after: waveName(change.after),
    workgroups: networks[1].roles,
    raters: new Map(networks[1].roles.map(({ id, raters }) => [id, raters])),
    threshold: context.minRaters,
  });
  return html`<h2>From ${waveName(change.before)} to ${waveName(change.after)}</h2>
${exhibit({
  title: changeTitle(network),
  restsOn: changeSubtitle(network),
  draw: (width) => changeSlopes(network, ...networks, { width }),
  question: changeQuestion(network),
  table: changeTable(network),
  caption: "Every comparison as a table",
})}`;
}

function networkOf(analysis: Analysis, { cutoffs, minRaters }: FileContext): TieNetwork {
  const own = { between: [...cutoffs.between], within: [...cutoffs.within] } as {
    between: [number, number];
    within: [number, number];
  };
  return tieNetwork(analysis, "index", { cutoffs: own, threshold: minRaters });
}
