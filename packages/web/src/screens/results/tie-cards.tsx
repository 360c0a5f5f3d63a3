import { decimal, type NetworkTie, type TieNetwork, tieBandWords, tieBetween, tieWords } from "@interrelate/pictures";
import { MethodLink } from "../../ui/method-link.tsx";
import styles from "./results.module.css";

/** A tie's one or two directions as figures with their bands, intervals and raters. */
export function TieCards({ network, from, to }: TieEnds) {
  return (
    <div className={styles.tie}>
      <DirectionCards network={network} from={from} to={to} />
      <MethodLink of={["tie", "band", "clear"]} />
    </div>
  );
}

interface TieEnds {
  network: TieNetwork;
  from: string;
  to: string;
}

/** The cards alone, for pages with many ties and one link to how they were computed. */
export function DirectionCards({ network, from, to }: TieEnds) {
  return (
    <div className={styles.cards}>
      <TieCard network={network} from={from} to={to} mark="circle" />
      {from !== to && <TieCard network={network} from={to} to={from} mark="square" />}
    </div>
  );
}

function TieCard({ network, from, to, mark }: TieEnds & { mark: "circle" | "square" }) {
  const tie = tieBetween(network, from, to);
  return (
    <div className={styles.card}>
      <p className={styles.cardWho}>
        <svg viewBox="0 0 10 10" width="9" height="9" aria-hidden="true">
          {mark === "circle" ? (
            <circle cx="5" cy="5" r="5" fill="currentColor" />
          ) : (
            <rect width="10" height="10" fill="currentColor" />
          )}
        </svg>
        {tieWords(network, from, to)}
      </p>
      <TieFigure network={network} tie={tie} />
    </div>
  );
}

function TieFigure({ network, tie }: { network: TieNetwork; tie: NetworkTie | undefined }) {
  if (tie === undefined || tie.mean === null)
    return <p className={styles.cardNote}>Hidden, to protect those who answered.</p>;
  const words = tieBandWords(network, tie);
  const interval = tie.low === null || tie.high === null ? "" : `${decimal(tie.low)} – ${decimal(tie.high)}`;
  return (
    <>
      <p className={styles.figure}>{decimal(tie.mean)}</p>
      <p className={styles.band} data-band={tie.uncertain ? "open" : tie.band}>
        {words}
      </p>
      <p className={styles.cardNote}>
        {interval && <span className={styles.nowrap}>{interval} · </span>}
        <span className={styles.nowrap}>{tie.n === null ? "n hidden" : `n ${tie.n}`}</span>
      </p>
    </>
  );
}
