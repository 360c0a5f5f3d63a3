import {
  decimal,
  type NetworkTie,
  roleSentence,
  type TieNetwork,
  tieBandWords,
  tieBetween,
  tieWords,
} from "@interrelate/pictures";
import { MethodLink } from "../../ui/method-link.tsx";
import { ChipSelect } from "./chips.tsx";
import { PanelHead } from "./panel-head.tsx";
import styles from "./results.module.css";
import { texts } from "./texts.ts";
import type { ResultsView } from "./use-results-view.ts";

/** One role beside the map: its ties to and from the others, each a way into that tie. */
export function RolePanel({
  view,
  network,
  role,
  onClose,
}: {
  view: Pick<ResultsView, "search" | "show">;
  network: TieNetwork;
  role: string;
  onClose: () => void;
}) {
  const { search, show } = view;
  const found = network.roles.find((each) => each.id === role);
  const others = network.roles.filter((each) => each.id !== role);
  const direction = search.direction ?? "both";
  return (
    <>
      <PanelHead title={found?.name} sub={found && roleSentence(found)} onClose={onClose} />
      <p className={styles.hint}>{texts.arrows}</p>
      <MethodLink of={["tie", "band", "counts"]} />
      <div className={styles.group}>
        <ChipSelect
          label={texts.direction}
          value={direction}
          on={direction !== "both"}
          options={Object.entries(texts.directions).map(([value, label]) => ({ value, label }))}
          onChange={(value) => show({ direction: value === "both" ? undefined : value })}
        />
      </div>
      {direction !== "in" && (
        <TieList
          heading={texts.directions.out}
          network={network}
          pairs={[role, ...others.map((each) => each.id)].map((other) => [role, other])}
          onTie={(from, to) => show({ from, to })}
        />
      )}
      {direction !== "out" && (
        <TieList
          heading={texts.directions.in}
          network={network}
          pairs={others.map((other) => [other.id, role])}
          onTie={(from, to) => show({ from, to })}
        />
      )}
    </>
  );
}

interface TieListProps {
  heading: string;
  network: TieNetwork;
  pairs: readonly (readonly string[])[];
  onTie: (from: string, to: string) => void;
}

function TieList({ heading, network, pairs, onTie }: TieListProps) {
  const ties = pairs.flatMap(([from = "", to = ""]) => tieBetween(network, from, to) ?? []);
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{heading}</h3>
      <ul className={styles.links}>
        {ties.map((tie) => (
          <li key={`${tie.from} ${tie.to}`}>
            <button type="button" className={styles.linkRow} onClick={() => onTie(tie.from, tie.to)}>
              <span>{tieWords(network, tie.from, tie.to)}</span>
              <span>{figure(network, tie)} ›</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function figure(network: TieNetwork, tie: NetworkTie): string {
  if (tie.mean === null) return "hidden";
  return `${decimal(tie.mean)}, ${tieBandWords(network, tie)}`;
}
