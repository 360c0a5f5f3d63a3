import type { WorkgroupKind } from "@interrelate/contract";
import {
  clearGaps,
  crossedDimensions,
  type DimensionSeries,
  dimensionTable,
  inSentence,
  intervalPlot,
  restsOn,
  type TieNetwork,
  twoWayTitle,
} from "@interrelate/pictures";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { PictureFrame } from "../../pictures/picture-frame.tsx";
import { StillPicture } from "../../pictures/still-picture.tsx";
import { useWidth } from "../../pictures/use-width.ts";
import { MethodLink } from "../../ui/method-link.tsx";
import { Page } from "../../ui/page.tsx";
import { ChipSelect } from "./chips.tsx";
import { fileName } from "./file-name.ts";
import { Filters } from "./filters.tsx";
import styles from "./results.module.css";
import { SeriesKey } from "./series-key.tsx";
import { texts } from "./texts.ts";
import { DirectionCards } from "./tie-cards.tsx";
import type { ResultsView } from "./use-results-view.ts";
import { networkOf, type ShownResults } from "./use-wave-results.ts";

/** One end of a two-way view: every workgroup of some kinds, or one of them. */
export interface TwoWaySide {
  kinds: readonly WorkgroupKind[];
  /** What all of them together are called: "workers". */
  together: string;
}

interface TwoWayPageProps {
  results: ShownResults;
  view: ResultsView;
  one: TwoWaySide;
  other: TwoWaySide;
  words: { one: string; other: string; question: string; lead: string };
  children?: ReactNode;
}

/**
 * How two sides of the work experience each other, dimension by dimension and with intervals. Which workgroups they are
 * is in the address: `from` for the one side and `to` for the other; left out, all workgroups of the side's kinds.
 */
export function TwoWayPage({ results, view, one, other, words, children }: TwoWayPageProps) {
  const network = networkOf(results, "index");
  const [here, there] = [endOf(network, one, view.search.from), endOf(network, other, view.search.to)];
  const series = seriesOf(results, here, there);
  const [ours, theirs] = series;
  const title = twoWayTitle(
    { name: here.name, experience: ours.figures },
    { name: there.name, experience: theirs.figures },
  );
  const site = results.sites.find((each) => each.id === results.site)?.name ?? null;
  const subtitle = `${restsOn({ wave: results.wave.name, site, participation: results.participation, network })} ${words.lead}`;
  return (
    <Page title={title} subtitle={subtitle} synthetic={results.organization.synthetic}>
      <Filters view={view} measures={false}>
        <SideSelect view={view} network={network} side={one} end="from" label={words.one} />
        <SideSelect view={view} network={network} side={other} end="to" label={words.other} />
      </Filters>
      <TwoWayPicture results={results} view={view} title={title} subtitle={subtitle} series={series} />
      <p>{texts.twoWay.rule}</p>
      <p className={styles.question}>{words.question}</p>
      <Pairs network={network} here={here} there={there} view={view} />
      {children}
    </Page>
  );
}

interface End {
  ids: readonly string[];
  name: string;
}

function endOf({ roles }: TieNetwork, { kinds, together }: TwoWaySide, id: string | undefined): End {
  const known = roles.filter(({ kind }) => kinds.includes(kind));
  const chosen = known.find((role) => role.id === id) ?? (known.length === 1 ? known[0] : undefined);
  if (chosen !== undefined) return { ids: [chosen.id], name: inSentence(chosen.name) };
  return { ids: known.map((role) => role.id), name: together };
}

function seriesOf({ analysis, asked }: ShownResults, here: End, there: End): [DimensionSeries, DimensionSeries] {
  return [
    {
      label: texts.twoWay.experience(here.name, there.name),
      figures: crossedDimensions(analysis, here.ids, there.ids, asked),
      mark: "circle",
      ink: "strong",
    },
    {
      label: texts.twoWay.experience(there.name, here.name),
      figures: crossedDimensions(analysis, there.ids, here.ids, asked),
      mark: "square",
      ink: "moderate",
    },
  ];
}

interface SideSelectProps {
  view: ResultsView;
  network: TieNetwork;
  side: TwoWaySide;
  end: "from" | "to";
  label: string;
}

function SideSelect({ view, network, side, end, label }: SideSelectProps) {
  const known = network.roles.filter(({ kind }) => side.kinds.includes(kind));
  if (known.length < 2) return null;
  const value = known.some(({ id }) => id === view.search[end]) ? (view.search[end] ?? "") : "";
  return (
    <ChipSelect
      label={label}
      value={value}
      on={value !== ""}
      options={[
        { value: "", label: texts.twoWay.all(side.together) },
        ...known.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(id) => view.show({ [end]: id })}
    />
  );
}

interface TwoWayPictureProps {
  results: ShownResults;
  view: ResultsView;
  title: string;
  subtitle: string;
  series: readonly [DimensionSeries, DimensionSeries];
}

function TwoWayPicture({ results, view, title, subtitle, series }: TwoWayPictureProps) {
  const { ref, width } = useWidth();
  const cuts = results.cutoffs.between;
  const source = texts.source(results.organization.name, results.effort.name, results.organization.synthetic);
  const draw = (room: number) => intervalPlot(series, { width: room, title, cuts, figures: false });
  return (
    <div ref={ref}>
      <PictureFrame
        words={{ title, subtitle, source }}
        fileName={fileName("two-way", results)}
        drawing={() => draw(820)}
        table={dimensionTable(series)}
        figures={["pooled", "clear", "hidden"]}
        asTable={view.search.view === "table"}
        onTable={(table) => view.show({ view: table ? "table" : undefined })}
      >
        <StillPicture drawing={draw(Math.min(width, 900))} label={title} />
        <SeriesKey series={series} cuts={cuts} />
      </PictureFrame>
    </div>
  );
}

/** Each pair of workgroups by itself, both directions beside each other, with the way to its page. */
function Pairs({ network, here, there, view }: { network: TieNetwork; here: End; there: End; view: ResultsView }) {
  const name = (id: string) => network.roles.find((role) => role.id === id)?.name ?? id;
  const pairs = here.ids.flatMap((from) => there.ids.map((to) => ({ from, to })));
  const apart = clearGaps(network).filter(
    ({ lower: { from, to } }) =>
      (here.ids.includes(from) && there.ids.includes(to)) || (here.ids.includes(to) && there.ids.includes(from)),
  );
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{texts.twoWay.pairs}</h2>
      <p>
        {apart.length === 0
          ? noneApart(network, pairs)
          : texts.twoWay.apart(
              apart.map(({ lower }) => texts.twoWay.weaker(inSentence(name(lower.from)), inSentence(name(lower.to)))),
            )}
      </p>
      <MethodLink of={["tie", "band", "clear"]} />
      {pairs.map(({ from, to }) => (
        <div key={`${from} ${to}`} className={styles.section}>
          <DirectionCards network={network} from={from} to={to} />
          <p data-print="no">
            <Link to="/o/$organizationId/e/$effortId/tie" params={view.params} search={{ ...view.search, from, to }}>
              {texts.twoWay.open(inSentence(name(from)), inSentence(name(to)))}
            </Link>
          </p>
        </div>
      ))}
    </section>
  );
}

/** No pair clearly differs: that means less where few pairs show both directions. */
function noneApart({ ties }: TieNetwork, pairs: readonly { from: string; to: string }[]): string {
  const isShown = (from: string, to: string) =>
    ties.some((tie) => tie.from === from && tie.to === to && tie.mean !== null);
  const both = pairs.filter(({ from, to }) => isShown(from, to) && isShown(to, from)).length;
  if (both === 0) return texts.twoWay.noneShown;
  return both === 1 && pairs.length > 1 ? texts.twoWay.oneShown : texts.twoWay.noneApart;
}
