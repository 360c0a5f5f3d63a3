import type { CaseNetwork, ClientCase } from "@interrelate/contract";
import {
  aroundTable,
  aroundTitle,
  type CaseAround,
  caseCircle,
  caseDimensions,
  type DimensionSeries,
  decimal,
  dimensionTable,
  intervalPlot,
  profileTitle,
  type Table,
} from "@interrelate/pictures";
import { useState } from "react";
import { PictureFrame } from "../../pictures/picture-frame.tsx";
import { StillPicture } from "../../pictures/still-picture.tsx";
import { useWidth } from "../../pictures/use-width.ts";
import form from "../../ui/form.module.css";
import { Notice } from "../../ui/notice.tsx";
import { fileName } from "../results/file-name.ts";
import results from "../results/results.module.css";
import { SeriesKey } from "../results/series-key.tsx";
import { texts as resultsTexts } from "../results/texts.ts";
import styles from "./cases.module.css";
import { caseAround } from "./people-around.ts";
import { caseResultsTexts } from "./results-texts.ts";
import type { ToldCase } from "./told-cases.ts";
import type { RoundView } from "./use-round.ts";

const { networks: texts } = caseResultsTexts;

interface NetworkDetailProps {
  view: RoundView;
  told: ToldCase;
  organization: string;
}

/** One network around a client: who is around, and how it works as a whole, or why that is not told. */
export function NetworkDetail({ view, told: { shown, network }, organization }: NetworkDetailProps) {
  const { effort, round } = view;
  const source = resultsTexts.source(organization, effort.name, effort.synthetic);
  const around = caseAround(shown, effort.workProcess.workgroups);
  const name = (picture: string) =>
    fileName(`${picture} ${shown.label}`, { effort, wave: round, sites: [], site: null });
  const isWithdrawn = shown.withdrawnOn !== null;
  const isTold = network !== undefined && network.mean !== null;
  return (
    <section className={form.section}>
      <h2 className={form.heading}>{texts.one(shown.label)}</h2>
      {isTold && isWithdrawn && <Notice>{texts.stays}</Notice>}
      <div className={styles.network}>
        {!isWithdrawn && <Around around={around} source={source} fileName={name("around")} />}
        {isTold ? (
          <Profile network={network} view={view} label={shown.label} source={source} fileName={name("network")} />
        ) : (
          <Notice>{whyHidden(shown, round.threshold)}</Notice>
        )}
      </div>
      {isTold && !isWithdrawn && <p className={results.question}>{texts.question}</p>}
    </section>
  );
}

function whyHidden({ label, withdrawnOn }: ClientCase, threshold: number): string {
  return withdrawnOn === null ? texts.hidden(label, threshold) : texts.gone(label);
}

interface AroundProps {
  around: CaseAround;
  source: string;
  fileName: string;
}

function Around({ around, source, fileName: name }: AroundProps) {
  const [asTable, setAsTable] = useState(false);
  const { ref, width } = useWidth(420);
  const title = aroundTitle(around);
  const wide = Math.min(width, 520);
  return (
    <div ref={ref}>
      <h3 className={results.heading}>{title}</h3>
      <PictureFrame
        words={{ title, subtitle: texts.roundNote, source }}
        fileName={name}
        drawing={() => caseCircle(around)}
        table={aroundTable(around)}
        figures={["cases"]}
        asTable={asTable}
        onTable={setAsTable}
      >
        <StillPicture drawing={caseCircle(around, { width: wide, height: Math.round(wide * 0.86) })} label={title} />
      </PictureFrame>
      <p className={styles.soft}>{texts.roundNote}</p>
    </div>
  );
}

interface ProfileProps {
  view: RoundView;
  network: CaseNetwork;
  label: string;
  source: string;
  fileName: string;
}

function Profile({ view, network, label, source, fileName: name }: ProfileProps) {
  const { search, show, effort } = view;
  const { ref, width } = useWidth(560);
  const cuts = effort.cutoffs.between;
  const series: DimensionSeries[] = [
    { label: texts.person, figures: caseDimensions(network), mark: "circle", ink: "strong" },
  ];
  const title = `${label}: ${profileTitle(caseDimensions(network))}`;
  const draw = (room: number) => intervalPlot(series, { width: room, title, cuts });
  return (
    <div ref={ref}>
      <h3 className={results.heading}>{profileTitle(caseDimensions(network))}</h3>
      <Whole network={network} />
      <PictureFrame
        words={{ title, subtitle: wholeWords(network), source }}
        fileName={name}
        drawing={() => draw(820)}
        table={tableOf(series)}
        figures={["cases", "index", "hidden"]}
        asTable={search.view === "table"}
        onTable={(table) => show({ view: table ? "table" : undefined })}
      >
        <StillPicture drawing={draw(Math.min(width, 760))} label={texts.dimensions(label)} />
        <SeriesKey series={series} cuts={cuts} />
      </PictureFrame>
    </div>
  );
}

function Whole({ network }: { network: CaseNetwork }) {
  if (network.mean === null) return null;
  return (
    <p className={styles.whole}>
      <span className={results.figure}>{decimal(network.mean)}</span> <span>{wholeWords(network)}</span>
    </p>
  );
}

function wholeWords({ low, high, raters }: CaseNetwork): string {
  const interval = low === null || high === null ? [] : [texts.interval(decimal(low), decimal(high))];
  const people = raters === null ? [] : [texts.raters(raters)];
  return [texts.whole, ...interval, ...people].join(", ").concat(".");
}

/** Of a dimension around one client it is not told how many answered it. */
function tableOf(series: readonly DimensionSeries[]): Table {
  const { columns, rows } = dimensionTable(series);
  return { columns: columns.slice(0, -1), rows: rows.map((row) => row.slice(0, -1)) };
}
