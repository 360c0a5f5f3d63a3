import { clearGaps, decimal, type NetworkTie, type TieNetwork, tieBandWords, tieWords } from "@interrelate/pictures";
import { Link } from "@tanstack/react-router";
import { MethodLink } from "../../ui/method-link.tsx";
import { PanelHead } from "./panel-head.tsx";
import styles from "./results.module.css";
import { texts } from "./texts.ts";
import type { ResultsView } from "./use-results-view.ts";

/** How many ties are offered to begin with. */
const FEW = 3;

interface FirstLookProps {
  view: Pick<ResultsView, "show">;
  network: TieNetwork;
  question: string;
}

/** Before anything is selected: a question, and ties worth opening, from what the intervals settle. */
export function FirstLook({ view, network, question }: FirstLookProps) {
  const settled = network.ties.filter((tie) => !tie.within && !tie.hidden && !tie.uncertain);
  const gaps = clearGaps(network).slice(0, FEW);
  const strong = settled.filter((tie) => tie.band === "strong").sort((a, b) => (b.mean ?? 0) - (a.mean ?? 0));
  const among = new Set<NetworkTie>(gaps.flatMap((gap) => [gap.lower, gap.higher]));
  const weak = settled
    .filter((tie) => tie.band === "weak" && !among.has(tie))
    .sort((a, b) => (a.mean ?? 0) - (b.mean ?? 0));
  if (network.ties.every((tie) => tie.hidden)) {
    return (
      <>
        <PanelHead title={texts.nothingShown} sub={texts.nothingShownWhy(network.threshold)} />
        <p>{texts.nothingShownNext}</p>
        <p>
          <Link to="/methods/$name" params={{ name: "disclosure" }}>
            {texts.nothingShownMore}
          </Link>
        </p>
      </>
    );
  }
  return (
    <>
      <PanelHead title="Where to begin" sub="Choose a role or a tie on the map, or one of these." />
      <p className={styles.question}>{question}</p>
      <Ties heading="Strong, to learn from" network={network} view={view} ties={strong.slice(0, FEW)} />
      <Ties
        heading="Seen differently from the two ends"
        network={network}
        view={view}
        ties={gaps.map((gap) => gap.lower)}
        figure={(tie) =>
          gaps
            .filter((gap) => gap.lower === tie)
            .map(({ lower, higher }) => `${figure(lower)} and ${figure(higher)}`)
            .join()
        }
      />
      <Ties heading="Weak, to talk about" network={network} view={view} ties={weak.slice(0, FEW)} />
      <MethodLink of={["tie", "band", "clear"]} />
    </>
  );
}

interface TiesProps {
  heading: string;
  network: TieNetwork;
  view: Pick<ResultsView, "show">;
  ties: readonly NetworkTie[];
  figure?: (tie: NetworkTie) => string;
}

function Ties({ heading, network, view, ties, figure: write }: TiesProps) {
  if (ties.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{heading}</h3>
      <ul className={styles.links}>
        {ties.map((tie) => (
          <li key={`${tie.from} ${tie.to}`}>
            <button type="button" className={styles.linkRow} onClick={() => view.show({ from: tie.from, to: tie.to })}>
              <span>{tieWords(network, tie.from, tie.to)}</span>
              <span>{write ? write(tie) : `${figure(tie)}, ${tieBandWords(network, tie)}`} ›</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function figure({ mean }: NetworkTie): string {
  return mean === null ? "hidden" : decimal(mean);
}
