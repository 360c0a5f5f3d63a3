import "../../pictures/tones.css";
import {
  decimal,
  lineStyle,
  type NetworkTie,
  type TieNetwork,
  tieBandWords,
  tieBetween,
  tieWords,
} from "@interrelate/pictures";
import results from "../results/results.module.css";
import { texts } from "./texts.ts";
import styles from "./where-to-act.module.css";

interface DirectionLineProps {
  network: TieNetwork;
  from: string;
  to: string;
}

/** One direction of a tie: its line as the map draws it, who experiences whom, its band, interval and raters. */
export function DirectionLine({ network, from, to }: DirectionLineProps) {
  const tie = tieBetween(network, from, to);
  return (
    <li className={styles.direction}>
      <TieLine tie={tie} />
      <span>
        <span className={styles.who}>{tieWords(network, from, to)}</span>
        <TieWords network={network} tie={tie} />
      </span>
    </li>
  );
}

function TieWords({ network, tie }: { network: TieNetwork; tie: NetworkTie | undefined }) {
  if (tie === undefined || tie.mean === null)
    return <span className={styles.soft}>{tie === undefined ? texts.unrated : texts.hidden}</span>;
  const { mean, low, high, n, band, uncertain } = tie;
  return (
    <span className={styles.tieWords}>
      <span className={styles.mean}>{decimal(mean)}</span>{" "}
      <span className={results.band} data-band={uncertain ? "open" : band}>
        {tieBandWords(network, tie)}
      </span>{" "}
      <span className={styles.soft}>
        {low !== null && high !== null && (
          <span className={results.nowrap}>{`${decimal(low)} – ${decimal(high)} · `}</span>
        )}
        <span className={results.nowrap}>{n === null ? "n hidden" : `n ${n}`}</span>
      </span>
    </span>
  );
}

/** The line of a tie, ending in its arrow; a soft edge where its interval crosses a cut-off. */
function TieLine({ tie }: { tie: NetworkTie | undefined }) {
  const { stroke, width, dashes } = lineStyle(tie?.band ?? "hidden");
  const end = 50 - width;
  return (
    <svg viewBox="0 0 54 18" width="54" height="18" aria-hidden="true" className={styles.line}>
      {tie?.mean != null && tie.uncertain && (
        <path
          d={`M2 12Q27 2 ${end} 9`}
          fill="none"
          stroke="var(--moderate)"
          strokeOpacity="0.2"
          strokeWidth={width + 7}
        />
      )}
      <path d={`M2 12Q27 2 ${end} 9`} fill="none" stroke={stroke} strokeWidth={width} strokeDasharray={dashes} />
      <path
        d={`M53 11L${end - 4} ${12.6 + width / 2}L${end - 1} 8.6L${end - 1.4} ${4.6 - width / 2}Z`}
        fill={tie?.mean == null ? "none" : stroke}
        stroke={stroke}
      />
    </svg>
  );
}
