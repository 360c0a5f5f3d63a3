import type { CaseTie } from "@interrelate/contract";
import {
  caseDimensions,
  cutoffsFor,
  type DimensionSeries,
  intervalPlot,
  type TieNetwork,
  type Tone,
  tieBetween,
  tieTitle,
  tieWords,
} from "@interrelate/pictures";
import { StillPicture } from "../../pictures/still-picture.tsx";
import { useWidth } from "../../pictures/use-width.ts";
import { MethodLink } from "../../ui/method-link.tsx";
import { PanelHead } from "../results/panel-head.tsx";
import styles from "../results/results.module.css";
import { DirectionCards } from "../results/tie-cards.tsx";
import { caseResultsTexts as texts } from "./results-texts.ts";

interface CaseTiePanelProps {
  network: TieNetwork;
  ties: readonly CaseTie[];
  from: string;
  to: string;
  onClose: () => void;
}

/** One tie around clients: both directions with the cases they rest on, and the dimensions. */
export function CaseTiePanel({ network, ties, from, to, onClose }: CaseTiePanelProps) {
  const { ref, width } = useWidth(304);
  const names = [from, to].map((id) => network.roles.find((role) => role.id === id)?.name ?? id);
  const directions: [string, string][] =
    from === to
      ? [[from, to]]
      : [
          [from, to],
          [to, from],
        ];
  const found = directions.map(([one, other]) => ties.find((each) => each.from === one && each.to === other));
  const series = directions.flatMap(([one, other], place) => seriesOf(network, found[place], one, other, place));
  const title = tieTitle(network, from, to);
  const plot = intervalPlot(series, {
    width: Math.min(width, 460),
    title,
    cuts: cutoffsFor(from === to, network.cutoffs),
  });
  return (
    <>
      <PanelHead
        title={from === to ? names[0] : `${names[0]} ⇄ ${names[1]}`}
        sub={from === to ? texts.roles.within : texts.roles.between}
        onClose={onClose}
      />
      <DirectionCards network={network} from={from} to={to} />
      {directions.map(([one, other], place) => (
        <p key={one} className={styles.cardNote}>
          {texts.roles.cases(tieWords(network, one, other), found[place]?.cases ?? null)}
        </p>
      ))}
      <MethodLink of={["cases", "band", "clear"]} />
      <div ref={ref} className={styles.group}>
        {series.length > 0 && <StillPicture drawing={plot} label={`${texts.roles.dimensions}: ${title}`} />}
      </div>
      <p className={styles.question}>{texts.roles.question}</p>
    </>
  );
}

/** The dimensions of one direction; none where the tie is hidden. */
function seriesOf(
  network: TieNetwork,
  tie: CaseTie | undefined,
  from: string,
  to: string,
  place: number,
): DimensionSeries[] {
  if (tie === undefined || tie.mean === null) return [];
  return [
    {
      label: tieWords(network, from, to),
      figures: caseDimensions(tie),
      mark: place === 0 ? "circle" : "square",
      ink: toneOf(network, from, to),
    },
  ];
}

/** The tone of a direction, as its line on the map has it. */
function toneOf(network: TieNetwork, from: string, to: string): Tone {
  return tieBetween(network, from, to)?.band ?? "moderate";
}
