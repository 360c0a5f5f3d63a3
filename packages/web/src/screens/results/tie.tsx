import {
  cutoffsFor,
  dimensionTable,
  frequencySentence,
  frequencySplit,
  frequencyTable,
  intervalPlot,
  restsOn,
  type TieNetwork,
  tieQuestion,
  tieTitle,
  tieWords,
} from "@interrelate/pictures";
import { Link } from "@tanstack/react-router";
import { PictureFrame } from "../../pictures/picture-frame.tsx";
import { StillPicture } from "../../pictures/still-picture.tsx";
import { useWidth } from "../../pictures/use-width.ts";
import { Page } from "../../ui/page.tsx";
import { TieHandOffs } from "../processes/tie-hand-offs.tsx";
import { TieStructures } from "../structures/tie-structures.tsx";
import { ChipSelect } from "./chips.tsx";
import { fileName } from "./file-name.ts";
import { Filters } from "./filters.tsx";
import styles from "./results.module.css";
import { ResultsGate } from "./results-gate.tsx";
import { SeriesKey } from "./series-key.tsx";
import { texts } from "./texts.ts";
import { TieCards } from "./tie-cards.tsx";
import { tieSeries } from "./tie-series.ts";
import type { ResultsView } from "./use-results-view.ts";
import { networkOf, type ShownResults } from "./use-wave-results.ts";

/** One tie in both directions: figures, the seven dimensions, how often people hear from one another, a question. */
export function TieScreen() {
  return <ResultsGate>{(results, view) => <TiePage results={results} view={view} />}</ResultsGate>;
}

function TiePage({ results, view }: { results: ShownResults; view: ResultsView }) {
  const network = networkOf(results, "index");
  const [from, to] = endsOf(network, view.search.from, view.search.to);
  const site = results.sites.find((each) => each.id === results.site)?.name ?? null;
  const title = tieTitle(network, from, to);
  const subtitle = restsOn({ wave: results.wave.name, site, participation: results.participation, network });
  const source = texts.source(results.organization.name, results.effort.name, results.organization.synthetic);
  return (
    <Page title={title} subtitle={subtitle} synthetic={results.organization.synthetic}>
      <Filters view={view} measures={false}>
        <EndSelect view={view} network={network} end="from" value={from} label={texts.tie.rates} />
        <EndSelect view={view} network={network} end="to" value={to} label={texts.tie.rated} />
      </Filters>
      <TieCards network={network} from={from} to={to} />
      <p className={styles.question}>{tieQuestion(network, results.analysis, from, to)}</p>
      <Dimensions
        results={results}
        view={view}
        network={network}
        from={from}
        to={to}
        words={{ title, subtitle, source }}
      />
      <Frequency results={results} view={view} network={network} from={from} to={to} words={{ subtitle, source }} />
      <TieHandOffs results={results} view={view} from={from} to={to} />
      <TieStructures results={results} view={view} from={from} to={to} />
      <p className={styles.section} data-print="no">
        <Link to="/o/$organizationId/e/$effortId/map" params={view.params} search={{ ...view.search, from, to }}>
          {texts.tie.backToMap}
        </Link>
      </p>
    </Page>
  );
}

/** The two ends the address asks for; without them the first two roles. */
function endsOf({ roles }: TieNetwork, from: string | undefined, to: string | undefined): [string, string] {
  const known = (id: string | undefined, otherwise: number) =>
    roles.find((role) => role.id === id)?.id ?? roles[otherwise]?.id ?? "";
  return [known(from, 0), known(to, 1)];
}

interface EndSelectProps {
  view: ResultsView;
  network: TieNetwork;
  end: "from" | "to";
  value: string;
  label: string;
}

function EndSelect({ view, network, end, value, label }: EndSelectProps) {
  return (
    <ChipSelect
      label={label}
      value={value}
      on
      options={network.roles.map(({ id, name }) => ({ value: id, label: `${label}: ${name}` }))}
      onChange={(id) => view.show({ [end]: id })}
    />
  );
}

interface PartProps {
  results: ShownResults;
  view: ResultsView;
  network: TieNetwork;
  from: string;
  to: string;
}

function Dimensions({
  results,
  view,
  network,
  from,
  to,
  words,
}: PartProps & { words: { title: string; subtitle: string; source: string } }) {
  const { ref, width } = useWidth();
  const series = tieSeries(results, network, from, to);
  const cuts = cutoffsFor(from === to, network.cutoffs);
  const draw = (room: number) => intervalPlot(series, { width: room, title: words.title, cuts, figures: false });
  return (
    <section className={styles.section} ref={ref}>
      <h2 className={styles.heading}>{texts.tie.dimensions(results.asked.length)}</h2>
      <PictureFrame
        words={words}
        fileName={fileName("tie", results)}
        drawing={() => draw(820)}
        table={dimensionTable(series)}
        figures={["tie", "hidden"]}
        asTable={view.search.view === "table"}
        onTable={(table) => view.show({ view: table ? "table" : undefined })}
      >
        <StillPicture drawing={draw(width)} label={words.title} />
        <SeriesKey series={series} cuts={cuts} />
      </PictureFrame>
    </section>
  );
}

function Frequency({
  results,
  view,
  network,
  from,
  to,
  words,
}: PartProps & { words: { subtitle: string; source: string } }) {
  const { ref, width } = useWidth();
  if (!results.asked.includes("frequent")) return <p className={styles.section}>{texts.tie.frequencyNotAsked}</p>;
  const ends =
    from === to
      ? [[from, to]]
      : [
          [from, to],
          [to, from],
        ];
  const rows = ends.map(([a = "", b = ""]) => ({
    label: tieWords(network, a, b),
    split: results.analysis.ties.find((tie) => tie.from === a && tie.to === b)?.frequency ?? null,
  }));
  const title = texts.tie.frequency;
  return (
    <section className={styles.section} ref={ref}>
      <h2 className={styles.heading}>{title}</h2>
      <PictureFrame
        words={{ title, ...words }}
        fileName={fileName("frequency", results)}
        drawing={() => frequencySplit(rows, { width: 820, title })}
        table={frequencyTable(rows)}
        figures={["frequency", "hidden"]}
        asTable={view.search.view === "frequency-table"}
        onTable={(table) => view.show({ view: table ? "frequency-table" : undefined })}
      >
        <StillPicture drawing={frequencySplit(rows, { width, title })} label={rows.map(frequencySentence).join(" ")} />
      </PictureFrame>
    </section>
  );
}
